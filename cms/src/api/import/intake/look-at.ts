import { setTimeout as delay } from 'node:timers/promises';
import type { FileLook, ImportKind, LookRefusal, ProfileSettings } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { inTransaction, systemPool } from '../../../facts/transaction';
import { notFound } from '../../../http';
import { addWork } from '../../../queues/work';

/** As long as a request waits for a worker; then the caller asks again. */
const PATIENCE_MS = 20_000;
const FIRST_PAUSE_MS = 40;
const LONGEST_PAUSE_MS = 400;

/** `look` absent: the worker has not answered yet. */
export interface LookAnswer {
  importId: number;
  work: number;
  look?: FileLook;
}

/** Settings to read it by, or the kind to propose a profile of; neither: what the header tells. */
export interface Asked {
  settings?: ProfileSettings | undefined;
  kind?: ImportKind | undefined;
}

/**
 * What the beginning of an import's file looks like: with a proposal, or as `settings` read it. A worker looks, since
 * files are untrusted; a proposal that is known is given at once.
 * Throws UNREADABLE_FILE for what is no table, UNAVAILABLE when the look failed.
 */
export async function lookAt(importId: number, { settings, kind }: Asked = {}): Promise<LookAnswer> {
  const known = settings || kind ? undefined : await knownLook(importId);
  if (known) return { importId, work: 0, look: known };
  const work = await inTransaction(async (tx) => {
    const { rowCount } = await tx.query('select from public.imports where id = $1', [importId]);
    if (!rowCount) throw notFound();
    const { rows } = await tx.query<{ id: string }>(
      `select id from rumbo.work where kind = 'propose-profile' and (payload ->> 'importId')::int = $1
          and state in ('ready', 'leased') and payload -> 'settings' is not distinct from $2::jsonb
          and payload ->> 'kind' is not distinct from $3::text limit 1`,
      [importId, settings ? JSON.stringify(settings) : null, kind ?? null],
    );
    return rows[0]
      ? Number(rows[0].id)
      : addWork(tx, 'propose-profile', { importId, ...(settings && { settings }), ...(kind && { kind }) });
  });
  return lookAgain(importId, work);
}

/** Waits for a look that was asked for. */
export async function lookAgain(importId: number, work: number): Promise<LookAnswer> {
  const until = Date.now() + PATIENCE_MS;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
    const { rows } = await systemPool().query<{ state: string; result: FileLook | LookRefusal | null }>(
      "select state, result from rumbo.work where id = $1 and kind = 'propose-profile' and (payload ->> 'importId')::int = $2",
      [work, importId],
    );
    const [item] = rows;
    if (!item) throw notFound();
    if (item.state === 'done' && item.result) return { importId, work, look: lookOf(item.result) };
    if (item.state === 'done' || item.state === 'set-apart')
      throw new AppError('UNAVAILABLE', `The file of import ${importId} could not be looked at; try again`, {
        importId,
      });
    if (Date.now() + pause > until) return { importId, work };
    await delay(pause);
  }
}

async function knownLook(importId: number): Promise<FileLook | undefined> {
  const { rows } = await systemPool().query<{ look: FileLook }>(
    'select look from rumbo.proposal where import_id = $1',
    [importId],
  );
  return rows[0]?.look;
}

function lookOf(result: FileLook | LookRefusal): FileLook {
  if ('refused' in result)
    throw new AppError('UNREADABLE_FILE', result.refused.message, { reason: result.refused.reason });
  return result;
}
