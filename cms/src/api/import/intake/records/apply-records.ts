import type { ProfileSettings } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { readSql } from '@rumbo/database';
import type { QueryResultRow } from 'pg';
import type { Transaction } from '../../../../facts/transaction';
import { findKind } from '../../../../model/kinds/find-kind';
import { keyOf } from '../../../../model/kinds/profile-problems';
import { literal, type RecordKind } from '../../../../model/kinds/record-kind';
import { fileHeaders } from '../file-headers';
import { refreshTouched } from '../parameters';
import { stagingTable } from '../staging';
import { followClaims } from './follow';
import { describeRecords, type RecordPreview } from './preview';
import { readTable } from './record-sql';
import { openRecords, resolveRecords } from './resolve';
import { removeUnstated } from './unstated';
import { validateRecords } from './validate';

interface RecordProfile {
  kind: ProfileSettings['kind'];
  document: ProfileSettings['document'];
}

/** The kind of an import and how its profile maps it, as both are now; undefined: sale lines. */
export async function recordProfile(
  tx: Pick<Transaction, 'query'>,
  importId: number,
): Promise<(RecordProfile & { record: RecordKind }) | undefined> {
  const { rows } = await tx.query<RecordProfile>(
    `select coalesce(p.kind, i.kind) as kind, coalesce(p.document::jsonb, '{"rule": "replace"}') as document
       from public.imports i left join public.import_profiles p on p.id = i.profile_id where i.id = $1`,
    [importId],
  );
  const profile = rows[0];
  if (!profile || profile.kind === 'sales') return undefined;
  const record = await findKind(strapi, profile.kind, keyOf(profile));
  if (!record)
    throw new AppError(
      'INVALID',
      `Import ${importId} brings ${profile.kind}, which is no type any more; choose another profile`,
      {
        importId,
      },
    );
  return { ...profile, record };
}

type RunStep = (name: string, run: () => Promise<unknown>) => Promise<void>;

/** What a file of records did, and what a dry run of it shows. */
export interface RecordOutcome {
  counts: QueryResultRow;
  describe(): Promise<RecordPreview>;
}

/**
 * The steps of a file of records, beside those of sales; the caller holds the lock and has withdrawn an earlier
 * reading. Undefined: the import brings sale lines.
 */
export async function applyRecords(
  tx: Transaction,
  { importId, isAgain, step }: { importId: number; isAgain: boolean; step: RunStep },
): Promise<RecordOutcome | undefined> {
  const profile = await recordProfile(tx, importId);
  if (!profile) return undefined;
  const table = await readTable(tx, profile.record);
  const staging = stagingTable(importId);
  await step('open', () => openRecords(tx, table, staging));
  await step('validate', async () => validateRecords(tx, table, staging, await fileHeaders(tx, importId)));
  await step('resolve', () => resolveRecords(tx, table));
  await step('follow', () => followClaims(tx));
  if (isAgain) await step('unstated', () => removeUnstated(tx, profile.record));
  await step('facts', () => refreshTouched(tx));
  const count = readSql('import/records/count.sql')
    .replaceAll('{{staging}}', staging)
    .replaceAll('{{kind}}', literal(table.claimKind));
  const { rows } = await tx.query(count);
  return { counts: rows[0] ?? {}, describe: () => describeRecords(tx, table) };
}
