import { type EndLine, type ImportState, type Question, RECOGNISING } from '@rumbo/config/api';
import { WORK } from '@rumbo/config/jobs';
import { z } from 'zod';
import type { Transaction } from '../../../facts/transaction';
import { addWork } from '../../../queues/work';
import { activeProfiles, fittingProfiles, readsSender, type StoredProfile } from './match-profile';
import { noProfile, passGate, sameBytes } from './receive';

/** Of a look only what decides; the rest is kept as it came. */
const looked = z.union([
  z.object({ refused: z.object({ reason: z.string().max(80).default('unreadable-file'), message: z.string() }) }),
  z.object({
    proposal: z.object({ headerShape: z.array(z.string()), questions: z.array(z.custom<Question>()) }).optional(),
  }),
]);

interface Waiting {
  id: number;
  file_name: string;
  file_sha256: string;
  sender: string | null;
  source_id: number | null;
}

interface Outcome {
  state: ImportState;
  reason?: string;
  message?: string;
  profile?: StoredProfile;
  duplicateOf?: number;
}

/**
 * A worker has looked at an import's file: the proposal is kept, and an import that waits for it goes on. When one
 * profile alone reads files of that header it is read; else it is held, and asked about.
 */
export async function settleLook(tx: Transaction, payload: object, result: unknown): Promise<void> {
  const { importId, settings, kind } = WORK['propose-profile'].payload.parse(payload);
  // A look that somebody tries under settings, or as another kind, answers whoever asked.
  if (settings || kind) return;
  const look = looked.parse(result);
  if ('proposal' in look && look.proposal) {
    await tx.query(
      `insert into rumbo.proposal (import_id, look) values ($1, $2)
       on conflict (import_id) do update set look = excluded.look, at = now()`,
      [importId, JSON.stringify(result)],
    );
  }
  const { rows } = await tx.query<Waiting>(
    `select id, file_name, file_sha256, sender, source_id from public.imports
      where id = $1 and state = 'received' and reason = $2 for update`,
    [importId, RECOGNISING],
  );
  if (!rows[0]) return;
  const outcome: Outcome =
    'refused' in look
      ? { state: 'rejected', reason: look.refused.reason, message: look.refused.message }
      : await decide(tx, rows[0], look.proposal);
  await tx.query(
    `update public.imports
        set state = $2::text, reason = $3, message = $4, profile_id = $5, profile_version = $6, source_id = coalesce($7, source_id),
            kind = coalesce($8, kind), duplicate_of_id = $9, updated_at = now(),
            finished_at = case when $2::text = 'received' then null else now() end
      where id = $1`,
    [
      importId,
      outcome.state,
      outcome.reason,
      outcome.message,
      outcome.profile?.id,
      outcome.profile?.version,
      outcome.profile?.source_id,
      outcome.profile?.kind,
      outcome.duplicateOf,
    ],
  );
  if (outcome.state === 'received') await addWork(tx, 'read-file', { importId });
}

async function decide(
  tx: Transaction,
  file: Waiting,
  proposal: { headerShape: string[]; questions: Question[] } | undefined,
): Promise<Outcome> {
  const gate = file.sender === null ? undefined : await passGate(tx, file.sender, file.source_id ?? undefined);
  // Blocked meanwhile, or no source takes its sender any more.
  if (gate?.refused) return { ...gate.refused, profile: undefined };
  const { candidates, areTied } = candidatesFor(gate?.profiles ?? (await activeProfiles(tx)), file);
  const shape = JSON.stringify(proposal?.headerShape ?? []);
  const alike = candidates.filter(({ header_shape }) => header_shape?.length && JSON.stringify(header_shape) === shape);
  const [profile] = alike;
  if (profile && alike.length === 1) {
    // Copies that arrive side by side wait for each other, as in receive.
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [file.file_sha256]);
    const duplicateOf = await sameBytes(tx, profile, file.file_sha256);
    if (duplicateOf === undefined) return { state: 'received', profile };
    const message = `The same file was received as import ${duplicateOf}; nothing was touched.`;
    return { state: 'duplicate', reason: 'duplicate', message, profile, duplicateOf };
  }
  const several = alike.length > 1 ? alike : areTied ? candidates : [];
  if (several.length > 0) {
    const names = several.slice(0, 5).map(({ name }) => `"${name}"`);
    const message = `"${file.file_name}" fits the import profiles ${names.join(', ')} equally; choose the one that reads it.`;
    return { state: 'held', reason: 'ambiguous-format', message };
  }
  const open = proposal?.questions.length ?? 0;
  const message = noProfile(file.file_name, file.sender);
  return open > 0
    ? {
        state: 'held',
        reason: 'ambiguous-format',
        message: `${message} It leaves ${open} open that you are asked about.`,
      }
    : { state: 'held', reason: 'no-profile', message };
}

/** Those that fit by name and sender equally; when none does, all that may read what this sender sends. */
function candidatesFor(profiles: StoredProfile[], { file_name, sender }: Waiting) {
  const tied = fittingProfiles(profiles, { sender: sender ?? undefined, fileName: file_name });
  if (tied.length > 0) return { candidates: tied, areTied: tied.length > 1 };
  return { candidates: profiles.filter((profile) => sender === null || readsSender(profile, sender)), areTied: false };
}

/** A file that was read tells its profile what files of it look like. */
export async function rememberHeader(tx: Transaction, importId: number, { rows, headerShape }: EndLine): Promise<void> {
  if (rows === 0 || !headerShape || headerShape.length === 0) return;
  await tx.query(
    `update public.import_profiles p set header_shape = $2::jsonb
       from public.imports i where i.id = $1 and p.id = i.profile_id and p.header_shape is distinct from $2::jsonb`,
    [importId, JSON.stringify(headerShape)],
  );
}
