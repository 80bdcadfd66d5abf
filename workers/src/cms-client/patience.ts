import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '@rumbo/config/errors';

const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 5_000;
const LONGEST_RETRY_AFTER_MS = 30_000;
/** A call that breaks its connection again and again may be what brings the cms down: it becomes a try. */
const MAX_BROKEN = 3;

/**
 * Repeats `attempt` while the cms is away: it restarts for seconds when the model changes, and that is nobody's
 * failure. Waits with jitter, so that workers do not come back all at once, and as long as Retry-After says.
 * Every other error, and the fourth connection broken midway, is thrown; so is the signal's reason.
 */
export async function withPatience<T>(
  attempt: () => Promise<T>,
  { signal, onWait }: { signal: AbortSignal; onWait?: (error: AppError) => void },
): Promise<T> {
  let broken = 0;
  for (let tries = 0; ; tries += 1) {
    signal.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (!(error instanceof AppError) || error.code !== 'UNAVAILABLE') throw error;
      if (error.details.isMidway === true) broken += 1;
      if (broken > MAX_BROKEN) throw error;
      onWait?.(error);
      await delay(waitMs(tries, error), undefined, { signal }).catch(() => signal.throwIfAborted());
    }
  }
}

function waitMs(tries: number, error: AppError): number {
  const backoff = Math.min(FIRST_WAIT_MS * 2 ** Math.min(tries, 10), LONGEST_WAIT_MS) * (0.5 + Math.random() / 2);
  const asked =
    typeof error.details.retryAfterMs === 'number' ? Math.min(error.details.retryAfterMs, LONGEST_RETRY_AFTER_MS) : 0;
  return Math.max(backoff, asked * (1 + Math.random() / 4));
}
