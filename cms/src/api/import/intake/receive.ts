import { type ImportState, type MailFields, RECOGNISING } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { inTransaction, type Transaction } from '../../../facts/transaction';
import { isStored, storeFile } from '../../../files';
import { lockFile } from '../../../files/names';
import { addWork } from '../../../queues/work';
import { activeProfiles, findProfile, pickProfile, profileOfMended, type StoredProfile } from './match-profile';
import { blockedMessage, blockOf, isReadable, lockSender, sourcesOf } from './senders';

export interface Arrival {
  temporaryPath: string;
  fileName: string;
  /** Name or documentId of the profile the sender chose; absent: found by sender and file name. */
  profile?: string;
  mail?: MailFields;
  uploadedBy?: number;
  /** Read, compare, change nothing: the import waits with what it would do. */
  dryRun?: boolean;
  /** Held whatever profile fits: one is to be made from it. */
  held?: boolean;
  now: Date;
}

/** What is decided about: a file that arrives, or one that is released. */
interface Candidate {
  fileName: string;
  profile?: string;
  mail?: Pick<MailFields, 'sender'>;
  held?: boolean;
  /** The source a person lets this file in for, whoever sent it. */
  releasedTo?: number;
}

interface Decision {
  state: ImportState;
  reason?: string;
  message?: string;
  profile?: StoredProfile;
  sourceId: number | null;
  duplicateOf?: number;
  /** The import whose rejects the file mends. */
  supplements?: number;
}

/**
 * A file arrives, by mail or upload: it is stored, gets its import row and, when it is clear how to read it,
 * its work item, all or nothing. The same attachment of the same mail answers the import it already has.
 * Returns the import's id.
 */
export async function receive(arrival: Arrival): Promise<number> {
  const file = await storeFile(arrival.temporaryPath);
  return inTransaction(async (tx) => {
    if (arrival.mail) await lockSender(tx, arrival.mail.sender);
    // Copies of one file that arrive side by side wait for each other, so one is first and the rest are duplicates.
    await lockFile(tx, file.sha256);
    if (!(await isStored(file.sha256)))
      throw new AppError('UNAVAILABLE', `The stored file of ${arrival.fileName} was just removed; send it again`);
    // Bytes that were removed and arrive again are there for their earlier imports too.
    await tx.query(
      'update public.imports set file_removed_at = null where file_sha256 = $1 and file_removed_at is not null',
      [file.sha256],
    );
    const known = arrival.mail && (await sameAttachment(tx, arrival.mail, file.sha256, arrival.fileName));
    if (known) return known;
    const decision = await decide(tx, arrival, file.sha256);
    const id = await insertImport(tx, arrival, file, decision);
    if (decision.state === 'received') await addFirstWork(tx, id, decision.profile);
    return id;
  });
}

/** How a file is to be read, if at all. A file without a mail has no sender to ask about, one with a profile was chosen. */
export async function decide(tx: Transaction, arrival: Candidate, sha256: string): Promise<Decision> {
  if (arrival.held)
    return { state: 'held', reason: 'no-profile', message: noProfile(arrival.fileName), sourceId: null };
  const gate =
    arrival.mail && !arrival.profile ? await passGate(tx, arrival.mail.sender, arrival.releasedTo) : undefined;
  if (gate?.refused) return gate.refused;
  const mended = await profileOfMended(tx, arrival.fileName);
  const profile = mended
    ? mended.profile
    : arrival.profile
      ? await findProfile(tx, arrival.profile)
      : pickProfile(gate?.profiles ?? (await activeProfiles(tx)), {
          sender: arrival.mail?.sender,
          fileName: arrival.fileName,
        });
  if (arrival.profile && !profile) {
    throw new AppError(
      'INVALID',
      `There is no import profile "${arrival.profile}"; see GET /api/import-profiles for those there are`,
      {
        field: 'profile',
      },
    );
  }
  if (!profile) return { state: 'received', reason: RECOGNISING, sourceId: gate?.onlySource ?? null };
  const duplicateOf = await sameBytes(tx, profile, sha256);
  if (duplicateOf) {
    return {
      state: 'duplicate',
      reason: 'duplicate',
      message: `The same file was received as import ${duplicateOf}; nothing was touched.`,
      profile,
      sourceId: profile.source_id,
      duplicateOf,
    };
  }
  return { state: 'received', profile, sourceId: profile.source_id, supplements: mended?.importId };
}

interface Gate {
  refused?: Decision;
  /** Those of the sources that take this sender. */
  profiles: StoredProfile[];
  onlySource?: number;
}

/** Blocked senders are rejected, unknown ones quarantined: the file is kept and nobody reads it. */
export async function passGate(tx: Transaction, sender: string, releasedTo: number | undefined): Promise<Gate> {
  const blockedBy = await blockOf(tx, sender);
  if (blockedBy) {
    const message = blockedMessage(sender, blockedBy);
    return { profiles: [], refused: { state: 'rejected', reason: 'blocked-sender', message, sourceId: null } };
  }
  const profiles = await activeProfiles(tx);
  const sources = new Set([
    ...(await sourcesOf(tx, sender, profiles)),
    ...(releasedTo === undefined ? [] : [releasedTo]),
  ]);
  if (sources.size === 0) {
    const message = isReadable(sender)
      ? `No source takes mails of ${sender}. Release the import to let them in from now on, or block the sender.`
      : 'The mail names no sender that can be read. Release the import to let this one in, or cancel it.';
    return { profiles: [], refused: { state: 'quarantined', reason: 'unknown-sender', message, sourceId: null } };
  }
  const [onlySource] = sources.size === 1 ? sources : [];
  return { profiles: profiles.filter(({ source_id }) => source_id !== null && sources.has(source_id)), onlySource };
}

async function sameAttachment(
  tx: Transaction,
  mail: MailFields,
  sha256: string,
  fileName: string,
): Promise<number | undefined> {
  const { rows } = await tx.query<{ id: number }>(
    'select id from public.imports where account = $1 and message_id = $2 and file_sha256 = $3 and file_name = $4 limit 1',
    [mail.account, mail.messageId, sha256, fileName],
  );
  return rows[0]?.id;
}

/** With a profile a file is read; without one it is looked at first. */
export const addFirstWork = (tx: Transaction, importId: number, profile: StoredProfile | undefined): Promise<number> =>
  addWork(tx, profile ? 'read-file' : 'propose-profile', { importId });

export const noProfile = (fileName: string, sender?: string | null): string =>
  `No import profile fits "${fileName}"${sender ? ` from ${sender}` : ''}. Look at how it would be read in Imports and save that as a profile, or choose one.`;

/** An import of the same bytes, source and profile version that stands or is on its way. One that was only tried is neither. */
export async function sameBytes(tx: Transaction, profile: StoredProfile, sha256: string): Promise<number | undefined> {
  const { rows } = await tx.query<{ id: number }>(
    `select id from public.imports
      where file_sha256 = $1 and source_id is not distinct from $2 and profile_id = $3 and profile_version = $4
        and state in ('received', 'staged', 'applying', 'applied', 'partly-applied')
        and (dry_run is not true or standing is not null)
      order by id limit 1`,
    [sha256, profile.source_id, profile.id, profile.version],
  );
  return rows[0]?.id;
}

async function insertImport(
  tx: Transaction,
  { fileName, mail, uploadedBy, now, dryRun = false }: Arrival,
  file: { sha256: string; size: number },
  { state, reason, message, profile, sourceId, duplicateOf, supplements }: Decision,
): Promise<number> {
  // A mail's date is the sender's word: one from the future would outrank everything that comes after it.
  const stated = mail ? new Date(mail.receivedAt) : now;
  const receivedAt = Number.isNaN(stated.getTime()) || stated > now ? now : stated;
  const { rows } = await tx.query<{ id: number }>(
    `insert into public.imports (document_id, file_name, state, kind, source_id, profile_id, profile_version, reason, message, sender,
       subject, account, message_id, file_sha256, file_size, received_at, duplicate_of_id, uploaded_by_id, read, applied, unchanged,
       rejected, skipped, attempt, dry_run, supplements_id, finished_at, created_at, updated_at, published_at)
     values (rumbo.new_document_id(), $1, $2::text, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 0, 0, 0, 0, 0, 1, $19, $20,
       case when $2::text = 'received' then null else $18::timestamptz end, $18::timestamptz, $18::timestamptz, $18::timestamptz)
     returning id`,
    [
      fileName,
      state,
      profile?.kind ?? 'sales',
      sourceId,
      profile?.id,
      profile?.version,
      reason,
      message,
      mail?.sender,
      mail?.subject,
      mail?.account,
      mail?.messageId,
      file.sha256,
      file.size,
      receivedAt,
      duplicateOf,
      uploadedBy,
      now,
      dryRun,
      supplements,
    ],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new AppError('INTERNAL', 'The import row was not written');
  // Orders versions of one document: by the mail's time, then by arrival.
  await tx.query('update public.imports set received_order = $2 where id = $1', [
    id,
    (BigInt(receivedAt.getTime()) * 1_000_000n + BigInt(id % 1_000_000)).toString(),
  ]);
  return id;
}
