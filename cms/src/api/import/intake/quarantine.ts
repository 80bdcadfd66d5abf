import { AppError } from '@rumbo/config/errors';
import type { Actor } from '../../../access/identity';
import { inTransaction, type Transaction } from '../../../facts/transaction';
import { lockFile } from '../../../files/names';
import { notFound } from '../../../http';
import { activeProfiles } from './match-profile';
import { addFirstWork, decide } from './receive';
import { addSender, blockedMessage, blockOf, isReadable, lockSender, sourcesOf } from './senders';

interface Quarantined {
  id: number;
  sender: string;
  fileName: string;
  sha256: string;
}

interface Released {
  id: number;
  state: string;
  /** All that were released, this one included. */
  released: { id: number; state: string }[];
}

interface Blocked {
  id: number;
  state: string;
  rejected: number[];
}

/**
 * Lets a quarantined mail in: its file is decided about anew. With `remember` the source lists its sender from now
 * on, and everything else of that sender is released with it. Throws CONFLICT for an import that is not quarantined
 * or whose sender is blocked, INVALID when it is not clear which source it is.
 */
export async function releaseImport(
  importId: number,
  { source, remember, by }: { source: string | number | undefined; remember: boolean; by: Actor },
): Promise<Released> {
  return inTransaction(async (tx) => {
    await actAs(tx, by);
    const asked = await quarantined(tx, importId);
    const blockedBy = await blockOf(tx, asked.sender);
    if (blockedBy)
      throw new AppError(
        'CONFLICT',
        `Mails of ${asked.sender} are blocked by the entry "${blockedBy}"; delete that entry of the blocked senders first`,
        { importId, blockedBy },
      );
    const sourceId = await chooseSource(tx, source);
    if (remember) await rememberSender(tx, asked, sourceId);
    const others = remember ? await othersOf(tx, asked) : [];
    const waiting = [asked, ...others].sort((a, b) => a.id - b.id);
    // Copies that arrive meanwhile by upload wait too; in one order, so that two releases do not wait for each other.
    for (const sha256 of [...new Set(waiting.map((file) => file.sha256))].sort()) await lockFile(tx, sha256);
    const released: Released['released'] = [];
    for (const file of waiting) released.push({ id: file.id, state: await decideAnew(tx, file, sourceId) });
    const state = released.find(({ id }) => id === importId)?.state ?? 'received';
    return { id: importId, state, released };
  });
}

/** Puts a quarantined mail's sender on the list of the blocked, and rejects everything of that sender that waits. */
export async function blockSender(importId: number, by: Actor): Promise<Blocked> {
  return inTransaction(async (tx) => {
    await actAs(tx, by);
    const asked = await quarantined(tx, importId);
    if (!isReadable(asked.sender))
      throw new AppError(
        'INVALID',
        `The mail of import ${importId} names no readable sender to block; cancel the import instead`,
        {
          field: 'sender',
        },
      );
    await tx.query(
      `insert into public.blocked_senders (document_id, address, created_at, updated_at, published_at)
       values (rumbo.new_document_id(), $1, now(), now(), now()) on conflict do nothing`,
      [asked.sender],
    );
    const { rows } = await tx.query<{ id: number }>(
      `update public.imports set state = 'rejected', reason = 'blocked-sender', message = $2, finished_at = now(), updated_at = now()
        where state = 'quarantined' and lower(sender) = $1 returning id`,
      [asked.sender, blockedMessage(asked.sender, asked.sender)],
    );
    return { id: importId, state: 'rejected', rejected: rows.map(({ id }) => id).sort((a, b) => a - b) };
  });
}

/** The audit names who decided. */
const actAs = (tx: Transaction, { kind, id }: Actor): Promise<unknown> =>
  tx.query("select set_config('app.actor', $1, true), set_config('app.via', 'ui', true)", [`${kind}:${id ?? ''}`]);

/** The import and its sender, held until the transaction ends. */
async function quarantined(tx: Transaction, importId: number): Promise<Quarantined> {
  const known = await tx.query<{ sender: string }>(
    "select lower(coalesce(sender, '')) as sender from public.imports where id = $1",
    [importId],
  );
  if (!known.rows[0]) throw notFound();
  await lockSender(tx, known.rows[0].sender);
  const { rows } = await tx.query<Quarantined & { state: string }>(
    `select id, state, lower(coalesce(sender, '')) as sender, file_name as "fileName", file_sha256 as sha256
       from public.imports where id = $1 for update`,
    [importId],
  );
  const [found] = rows;
  if (found?.state !== 'quarantined')
    throw new AppError(
      'CONFLICT',
      `Import ${importId} is ${found?.state}, not quarantined; reload to see where it is`,
      {
        importId,
        state: found?.state,
      },
    );
  return found;
}

async function othersOf(tx: Transaction, { id, sender }: Quarantined): Promise<Quarantined[]> {
  const { rows } = await tx.query<Quarantined>(
    `select id, lower(sender) as sender, file_name as "fileName", file_sha256 as sha256
       from public.imports where state = 'quarantined' and lower(sender) = $1 and id <> $2 order by id for update`,
    [sender, id],
  );
  return rows;
}

async function chooseSource(tx: Transaction, wanted: string | number | undefined): Promise<number> {
  const { rows } = await tx.query<{ id: number; documentId: string; name: string; kind: string }>(
    'select id, document_id as "documentId", name, kind from public.sources where active is not false order by id',
  );
  // The source of uploads comes with the product and rarely is a mail's.
  const forMails = rows.filter(({ kind }) => kind !== 'upload');
  const [only, ...more] = forMails.length > 0 ? forMails : rows;
  if (wanted === undefined && only && more.length === 0) return only.id;
  const chosen = rows.find(({ id, documentId }) => String(id) === String(wanted) || documentId === wanted);
  if (chosen) return chosen.id;
  const why =
    rows.length === 0
      ? 'There is no active source to take this sender; make one first'
      : wanted === undefined
        ? `Say which source this sender belongs to: ${rows.map(({ id, name }) => `${name} (${id})`).join(', ')}`
        : `There is no active source ${wanted}; see GET /api/sources`;
  throw new AppError('INVALID', why, { field: 'source' });
}

async function rememberSender(tx: Transaction, { id, sender }: Quarantined, sourceId: number): Promise<void> {
  if (!isReadable(sender))
    throw new AppError('INVALID', `The mail of import ${id} names no readable sender to remember; release it without`, {
      field: 'remember',
    });
  if (!(await sourcesOf(tx, sender, await activeProfiles(tx))).has(sourceId)) await addSender(tx, sourceId, sender);
}

async function decideAnew(
  tx: Transaction,
  { id, sender, fileName, sha256 }: Quarantined,
  sourceId: number,
): Promise<string> {
  const {
    state,
    reason,
    message,
    profile,
    sourceId: source,
    duplicateOf,
    supplements,
  } = await decide(tx, { fileName, mail: { sender }, releasedTo: sourceId }, sha256);
  await tx.query(
    `update public.imports set state = $2::text, reason = $3, message = $4, profile_id = $5, profile_version = $6, source_id = $7,
            duplicate_of_id = $8, kind = coalesce($9, kind), supplements_id = $10, finished_at = case when $2::text = 'received' then null else now() end, updated_at = now()
      where id = $1`,
    [id, state, reason, message, profile?.id, profile?.version, source, duplicateOf, profile?.kind, supplements],
  );
  if (state === 'received') await addFirstWork(tx, id, profile);
  return state;
}
