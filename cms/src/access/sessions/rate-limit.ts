import type { Context } from 'koa';

interface Window {
  failures: number;
  endsAt: number;
}

/**
 * Counts failures by key in fixed windows. In memory: each cms process counts for itself, which only makes the
 * limit that much wider. `now` is milliseconds.
 */
export class FailureLimit {
  private readonly windows = new Map<string, Window>();

  constructor(
    private readonly max: number,
    private readonly windowMs: number,
    private readonly maxKeys = 10_000,
  ) {}

  /** Seconds to wait before trying again; 0: go on. */
  waitSeconds(key: string, now: number): number {
    const window = this.windows.get(key);
    if (!window || window.endsAt <= now || window.failures < this.max) return 0;
    return Math.ceil((window.endsAt - now) / 1000);
  }

  fail(key: string, now: number): void {
    const window = this.windows.get(key);
    if (window && window.endsAt > now) {
      window.failures += 1;
      return;
    }
    if (this.windows.size >= this.maxKeys) this.forget(now);
    this.windows.set(key, { failures: 1, endsAt: now + this.windowMs });
  }

  succeed(key: string): void {
    this.windows.delete(key);
  }

  /** Old windows first; were none old, all of them: an attacker with many addresses must not fill the memory. */
  private forget(now: number): void {
    for (const [key, { endsAt }] of this.windows) if (endsAt <= now) this.windows.delete(key);
    if (this.windows.size >= this.maxKeys) this.windows.clear();
  }
}

/** 429 with the seconds to wait. */
export function refuseTooMany(ctx: Context, waitSeconds: number): void {
  ctx.set('retry-after', String(waitSeconds));
  ctx.status = 429;
  ctx.body = {
    data: null,
    error: {
      status: 429,
      name: 'TooManyRequestsError',
      message: 'Too many attempts; wait a little',
      details: { reason: 'too-many-attempts', waitSeconds },
    },
  };
}
