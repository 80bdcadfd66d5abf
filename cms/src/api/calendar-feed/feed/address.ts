import { createHash, randomBytes } from 'node:crypto';
import type { CalendarFeed } from '@rumbo/config/api';
import { systemPool } from '../../../facts/transaction';

export async function findAddress(userId: number): Promise<CalendarFeed | null> {
  const { rows } = await systemPool().query<CalendarFeed>(
    'select made_at as "madeAt" from rumbo.calendar_feed where user_id = $1',
    [userId],
  );
  return rows[0] ?? null;
}

/** A new secret; the one before is worth nothing from here on. */
export async function makeAddress(userId: number): Promise<CalendarFeed & { secret: string }> {
  const secret = randomBytes(32).toString('base64url');
  const { rows } = await systemPool().query<CalendarFeed>(
    `insert into rumbo.calendar_feed (user_id, secret_sha256) values ($1, $2)
     on conflict (user_id) do update set secret_sha256 = excluded.secret_sha256, made_at = now() returning made_at as "madeAt"`,
    [userId, hashOf(secret)],
  );
  return { secret, madeAt: rows[0]?.madeAt ?? '' };
}

export async function closeAddress(userId: number): Promise<void> {
  await systemPool().query('delete from rumbo.calendar_feed where user_id = $1', [userId]);
}

/** Undefined: no address has this secret. */
export async function ownerOf(secret: string | undefined): Promise<number | undefined> {
  if (secret === undefined) return undefined;
  const { rows } = await systemPool().query<{ id: number }>(
    'select user_id as id from rumbo.calendar_feed where secret_sha256 = $1',
    [hashOf(secret)],
  );
  return rows[0]?.id;
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
