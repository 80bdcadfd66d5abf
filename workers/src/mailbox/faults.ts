import { AppError } from '@rumbo/config/errors';

/** What only a person can mend, for all mails alike: the worker's token, the address of the cms. */
const BLOCKING = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND']);

/** Whether it is this mail that cannot be taken, now or later; every other error is tried again. */
export const isMailsFault = (error: unknown): error is AppError =>
  error instanceof AppError && !error.retryable && !BLOCKING.has(error.code);

/** Mails wait after an error that is not theirs: this long, doubling up to the longest. */
const FIRST_MS = 5_000;
const LONGEST_MS = 10 * 60_000;

/** Which mails wait, and until when. */
export class Postponed<Key> {
  private readonly waits = new Map<Key, { until: number; waitMs: number }>();

  add(key: Key): void {
    const waitMs = Math.min((this.waits.get(key)?.waitMs ?? FIRST_MS / 2) * 2, LONGEST_MS);
    this.waits.set(key, { until: Date.now() + waitMs, waitMs });
  }

  isDue(key: Key, now: number): boolean {
    return (this.waits.get(key)?.until ?? 0) <= now;
  }

  /** Forgets those that are no longer there. */
  keep(present: readonly Key[]): void {
    for (const key of this.waits.keys()) if (!present.includes(key)) this.waits.delete(key);
  }
}
