import { createHash } from 'node:crypto';
import { AppError } from '@rumbo/config/errors';
import type { Context } from 'koa';
import { scopedQuery } from '../../facts/scoped-query';
import { systemPool } from '../../facts/transaction';
import { asSystem } from '../context';

/** A phone that was away for longer asks its person what to do with what it still holds. */
const KEPT_DAYS = 30;

interface Keyed {
  who: string;
  key: string;
  ctx: Context;
}
export interface KeptAnswer {
  status: number;
  /** JSON; null: an answer without one. */
  body: string | null;
}

/** Answers that hold a secret are given once and kept nowhere: these writes are made anew each time. */
const SECRET_ANSWERS = new Set([
  'api::calendar-feed.calendar-feed.create',
  'plugin::users-permissions.auth.changePassword',
]);

const answersSecret = ({ state }: Context): boolean =>
  [state.route?.config?.auth?.scope ?? []].flat().some((action) => SECRET_ANSWERS.has(action));

/** The request's Idempotency-Key; null: none, or none that may be kept. Throws INVALID for one that cannot be kept. */
export function readKey(ctx: Context): string | null {
  const key = ctx.get('idempotency-key');
  if (key === '' || answersSecret(ctx)) return null;
  if (/^[\w-]{1,100}$/.test(key)) return key;
  throw new AppError('INVALID', 'Idempotency-Key takes 1 to 100 letters, digits, _ and -', {
    param: 'idempotency-key',
  });
}

/**
 * Takes the key for this request, or answers what was answered when it came before; waits while another request holds it.
 * Throws KEY_REUSED when it came with another request.
 */
export async function claimKey({ who, key, ctx }: Keyed): Promise<KeptAnswer | null> {
  const request = fingerprint(ctx);
  const taken = await asSystem(() =>
    scopedQuery(
      'insert into rumbo.write_key (who, key, request) values ($1, $2, $3) on conflict do nothing returning 1',
      [who, key, request],
    ),
  );
  if (taken.length > 0) return null;
  const [known] = await asSystem(() =>
    scopedQuery<KeptAnswer & { request: string }>(
      'select request, status, body from rumbo.write_key where who = $1 and key = $2',
      [who, key],
    ),
  );
  if (known?.request === request) return known;
  throw new AppError('KEY_REUSED', 'This Idempotency-Key was used for another request; make a new one', { key });
}

export async function keepAnswer({ who, key, ctx }: Keyed): Promise<void> {
  const { body } = ctx;
  const isJson = typeof body === 'object' && body !== null && !Buffer.isBuffer(body) && !('pipe' in body);
  await asSystem(() =>
    scopedQuery('update rumbo.write_key set status = $3, body = $4 where who = $1 and key = $2', [
      who,
      key,
      ctx.status,
      isJson ? JSON.stringify(body) : null,
    ]),
  );
}

export function replay(ctx: Context, { status, body }: KeptAnswer): void {
  ctx.set('Idempotency-Replayed', 'true');
  ctx.body = body === null ? null : JSON.parse(body);
  ctx.status = status;
}

/** Forgets keys that nobody sends again. */
export async function forgetOldKeys(now: Date): Promise<void> {
  await systemPool().query(`delete from rumbo.write_key where at < $1::timestamptz - interval '${KEPT_DAYS} days'`, [
    now,
  ]);
}

/** Of files only where they went: their bytes stand on disk, and a sender makes a new key for another file. */
function fingerprint(ctx: Context): string {
  const body = ctx.is('multipart') ? '' : JSON.stringify(ctx.request.body ?? null);
  return createHash('sha256').update(`${ctx.method} ${ctx.path}\n${body}`).digest('hex');
}
