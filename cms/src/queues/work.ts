import { type ClaimedWork, RECOGNISING, type WorkFailure } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import {
  LEASE_MS,
  LONGEST_WAIT_MS,
  MAX_CRASHES,
  MAX_TRIES,
  WORK,
  type WorkKind,
  type WorkKindDefinition,
  type WorkPayload,
} from '@rumbo/config/jobs';
import { restoreStanding } from '../api/import/intake/standing';
import { inTransaction, systemPool, type Transaction } from '../facts/transaction';
import { wakeUp } from './bull';

/** Writes a work item in the transaction of its cause; the wake-up goes out when that stands. */
export async function addWork<K extends WorkKind>(tx: Transaction, kind: K, payload: WorkPayload<K>): Promise<number> {
  const { rows } = await tx.query<{ id: string }>(
    'insert into rumbo.work (kind, payload) values ($1, $2) returning id',
    [kind, WORK[kind].payload.parse(payload)],
  );
  const id = Number(rows[0]?.id);
  tx.afterCommit(() => void wakeUp(kind, id, 0));
  return id;
}

/** Hands out those of `ids` that are ready; what somebody else holds, or is done, is left out. */
export async function claimWork(ids: number[]): Promise<ClaimedWork[]> {
  const { rows } = await systemPool().query<ClaimedWork & { id: string }>(
    `update rumbo.work w
        set state = 'leased', lease = gen_random_uuid(), leased_until = now() + $2 * interval '1 ms', attempt = attempt + 1
       from (select id from rumbo.work where id = any ($1) and state = 'ready' and due_at <= now()
              for update skip locked) free
      where w.id = free.id
     returning w.id, w.kind, w.payload, w.lease, w.attempt`,
    [ids, LEASE_MS],
  );
  return rows.map((row) => ({ ...row, id: Number(row.id) }));
}

/** Keeps leases alive; answers those that are no longer held. */
export async function extendLeases(leases: string[]): Promise<string[]> {
  const { rows } = await systemPool().query<{ lease: string }>(
    `update rumbo.work set leased_until = now() + $2 * interval '1 ms'
      where lease = any ($1::uuid[]) and state = 'leased' returning lease`,
    [leases, LEASE_MS],
  );
  const held = new Set(rows.map((row) => row.lease));
  return leases.filter((lease) => !held.has(lease));
}

/** Closes an item in the transaction of its effect; a lost lease throws, so the effect falls with it. */
export async function finishWork(tx: Transaction, id: number, lease: string, result: unknown): Promise<void> {
  const { rowCount } = await tx.query(
    `update rumbo.work set state = 'done', result = $3, finished_at = now(), leased_until = null
      where id = $1 and lease = $2 and state = 'leased'`,
    [id, lease, JSON.stringify(result ?? null)],
  );
  if (!rowCount) throw leaseLost(id);
}

/** The item as its holder sees it: still leased, or done with the answer to give again. Throws LEASE_LOST otherwise. */
export async function heldWork(id: number, lease: string) {
  const { rows } = await systemPool().query<{
    kind: WorkKind;
    payload: Record<string, unknown>;
    state: string;
    result: unknown;
  }>(
    "select kind, payload, state, result from rumbo.work where id = $1 and lease = $2 and state in ('leased', 'done')",
    [id, lease],
  );
  if (!rows[0]) throw leaseLost(id);
  return rows[0];
}

/** A reported failure: tried again later, or set apart with its reason. */
export async function failWork(id: number, { lease, code, message, retry }: WorkFailure): Promise<void> {
  await inTransaction(async (tx) => {
    const { rows } = await tx.query<{ tries: number; kind: WorkKind; attempt: number }>(
      "update rumbo.work set tries = tries + 1, lease = null, leased_until = null, error = $3 where id = $1 and lease = $2 and state = 'leased' returning tries, kind, attempt",
      [id, lease, JSON.stringify({ code, message, at: new Date().toISOString() })],
    );
    const item = rows[0];
    if (!item) throw leaseLost(id);
    const { maxTries = MAX_TRIES, longestWaitMs = LONGEST_WAIT_MS }: WorkKindDefinition = WORK[item.kind];
    if (!retry || item.tries >= maxTries) return setApart(tx, id);
    const delayMs = Math.min(longestWaitMs, 1_000 * 2 ** item.tries) * (0.5 + Math.random());
    await tx.query("update rumbo.work set state = 'ready', due_at = now() + $2 * interval '1 ms' where id = $1", [
      id,
      delayMs,
    ]);
    tx.afterCommit(() => void wakeUp(item.kind, id, item.attempt, delayMs));
  });
}

/** Takes an item out of the queue, visible with its reason; an import it belongs to ends as failed. */
async function setApart(tx: Transaction, id: number): Promise<void> {
  const { rows } = await tx.query<{
    kind: WorkKind;
    payload: { importId?: number; exportId?: number };
    error: { message?: string } | null;
  }>(
    "update rumbo.work set state = 'set-apart', lease = null, finished_at = now() where id = $1 returning kind, payload, error",
    [id],
  );
  const { importId, exportId } = rows[0]?.payload ?? {};
  if (exportId !== undefined) {
    await tx.query("update rumbo.export set state = 'failed', message = $2 where id = $1 and state <> 'cancelled'", [
      exportId,
      rows[0]?.error?.message ?? 'Writing this file stopped twice; ask for it again, with more filters.',
    ]);
  }
  if (importId === undefined) return;
  // A look takes nothing from an import that does not wait for it.
  if (rows[0]?.kind === 'propose-profile' && !(await awaitsLook(tx, importId))) return;
  const stands = await restoreStanding(tx, importId);
  await tx.query(
    "update public.imports set state = $3, reason = 'set-apart', message = $2, finished_at = now() where id = $1",
    [
      importId,
      rows[0]?.error?.message ??
        'Reading this file stopped the worker twice; it was set apart. Send it again or check the file.',
      stands ?? 'failed',
    ],
  );
}

async function awaitsLook(tx: Transaction, importId: number): Promise<boolean> {
  const { rowCount } = await tx.query(
    "select from public.imports where id = $1 and state = 'received' and reason = $2",
    [importId, RECOGNISING],
  );
  return rowCount === 1;
}

/** Leases that ran out are crashes: handed out again, or set apart when it keeps happening. */
export async function recoverCrashed(): Promise<void> {
  await inTransaction(async (tx) => {
    const { rows } = await tx.query<{ id: string; crashes: number }>(
      `update rumbo.work set state = 'ready', lease = null, leased_until = null, crashes = crashes + 1, due_at = now()
        where state = 'leased' and leased_until < now() returning id, crashes`,
    );
    for (const { id, crashes } of rows) if (crashes >= MAX_CRASHES) await setApart(tx, Number(id));
  });
}

/** Wakes the workers for every item that is ready and due. */
export async function wakeDue(): Promise<void> {
  const { rows } = await systemPool().query<{ id: string; kind: WorkKind; attempt: number }>(
    "select id, kind, attempt from rumbo.work where state = 'ready' and due_at <= now() order by id limit 1000",
  );
  for (const { id, kind, attempt } of rows) await wakeUp(kind, Number(id), attempt);
}

const leaseLost = (id: number) =>
  new AppError('LEASE_LOST', `Work item ${id} is no longer held by this lease; leave it`, { id });
