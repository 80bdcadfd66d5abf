import { AppError } from '@rumbo/config/errors';
import type { Context } from 'koa';
import { FailureLimit, refuseTooMany } from './rate-limit';

const WINDOW_MS = 5 * 60_000;
/** Guessing one account's password, and one address guessing many accounts' (an office shares an address). */
const byAccount = new FailureLimit(10, WINDOW_MS);
const byAddress = new FailureLimit(60, WINDOW_MS);

/**
 * Signs in, and counts failures by account and by address. Right and wrong passwords of unknown accounts count
 * alike, so the count says nothing about who has an account.
 */
export async function limitedLogin(ctx: Context, signIn: () => Promise<unknown>): Promise<void> {
  const { identifier } = (ctx.request.body ?? {}) as { identifier?: unknown };
  const account = typeof identifier === 'string' ? identifier.trim().toLowerCase().slice(0, 320) : '';
  const now = Date.now();
  const wait = Math.max(byAccount.waitSeconds(account, now), byAddress.waitSeconds(ctx.ip, now));
  if (wait > 0) return refuseTooMany(ctx, wait);
  try {
    await signIn();
  } catch (error) {
    byAccount.fail(account, now);
    byAddress.fail(ctx.ip, now);
    throw sameAnswer(error);
  }
  byAccount.succeed(account);
}

/** A blocked account and a wrong password get one answer: only who knows the password may learn more, and need not. */
function sameAnswer(error: unknown): unknown {
  const isStrapiError = error instanceof Error && 'details' in error;
  return isStrapiError
    ? new AppError('INVALID', 'Invalid identifier or password', { reason: 'invalid-credentials' })
    : error;
}
