import type { ClaimedWork, ImportKind } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { WORK } from '@rumbo/config/jobs';
import { systemPool } from '../../../facts/transaction';
import { describeField, describeKind } from '../../../model/kinds/describe';
import { findKind } from '../../../model/kinds/find-kind';
import { keyOf } from '../../../model/kinds/profile-problems';
import { OWN_KINDS } from '../../../model/kinds/special';
import { recordProfile } from './records/apply-records';

/** What a worker needs to read a file travels with the claim: its name and the profile as it is now. */
export async function describeFile({ kind, payload }: ClaimedWork): Promise<ClaimedWork['payload']> {
  if (kind === 'propose-profile') {
    const { rows } = await systemPool().query<{ fileName: string }>(
      'select file_name as "fileName" from public.imports where id = $1',
      [payload.importId],
    );
    return { ...payload, ...rows[0], kinds: await kindsToLookFor(payload) };
  }
  if (kind !== 'read-file') return payload;
  const { rows } = await systemPool().query<{
    fileName: string;
    fileSize: string;
    supplements: number | null;
    profile: unknown;
  }>(
    `select i.file_name as "fileName", i.file_size as "fileSize", i.supplements_id as supplements,
            jsonb_strip_nulls(jsonb_build_object('kind', p.kind, 'match', p.match, 'format', p.format, 'columns', p.columns,
              'document', p.document, 'cancelled', p.cancelled, 'void', p.void)) as profile
       from public.imports i join public.import_profiles p on p.id = i.profile_id where i.id = $1`,
    [payload.importId],
  );
  const corrected = await systemPool().query<{ row_no: number; values: Record<string, string> }>(
    'select row_no, values from rumbo.correction where import_id = $1',
    [payload.importId],
  );
  // Of records: the fields as the model has them now, so that whoever reads files knows no type.
  // A type that is gone has none, and the reader says so: other items of the claim must not fail with it.
  const records = await recordProfile(systemPool(), Number(payload.importId)).catch((error: unknown) => {
    if (error instanceof AppError) return undefined;
    throw error;
  });
  return {
    ...payload,
    ...rows[0],
    fileSize: Number(rows[0]?.fileSize),
    ...(records && { fields: records.record.fields.map(describeField) }),
    // Row of the file → header → what a person wrote there.
    corrections: Object.fromEntries(corrected.rows.map(({ row_no, values }) => [row_no, values])),
  };
}

/** Kinds of records that a look may need: the one it is asked for, or those that a header may tell. */
async function kindsToLookFor(payload: object) {
  const { settings, kind } = WORK['propose-profile'].payload.parse(payload);
  const asked = settings?.kind ?? kind;
  const kinds = asked ? [asked] : (Object.keys(OWN_KINDS) as ImportKind[]);
  const found = await Promise.all(kinds.map((one) => findKind(strapi, one, settings && keyOf(settings))));
  return found.flatMap((one) => (one ? [describeKind(one)] : []));
}
