import { AppError } from '@rumbo/config/errors';
import { HEARTBEAT_MS } from '@rumbo/config/jobs';
import type { CmsClient } from '../cms-client';
import type { Log } from '../log';

/**
 * The leases this process holds, kept alive by one heartbeat for all. A lease that the cms gave to somebody else
 * aborts its work: two must not do the same.
 */
export class Leases {
  private readonly held = new Map<string, AbortController>();
  private readonly cms: Pick<CmsClient, 'heartbeat'>;
  private readonly log: Log;
  private timer: NodeJS.Timeout | undefined;

  constructor(cms: Pick<CmsClient, 'heartbeat'>, log: Log) {
    this.cms = cms;
    this.log = log;
  }

  /** Beats at once, so that the cms knows of a new worker, and then every `everyMs`. */
  start(everyMs = HEARTBEAT_MS): void {
    void this.beat();
    this.timer = setInterval(() => void this.beat(), everyMs);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  hold(lease: string): AbortSignal {
    const controller = new AbortController();
    this.held.set(lease, controller);
    return controller.signal;
  }

  release(lease: string): void {
    this.held.delete(lease);
  }

  private async beat(): Promise<void> {
    try {
      for (const lease of await this.cms.heartbeat([...this.held.keys()])) {
        this.held.get(lease)?.abort(new AppError('LEASE_LOST', 'The cms gave this work to another worker'));
      }
    } catch (error) {
      // The next beat is soon; a cms that restarts extends what it finds. Effects check the lease anyway.
      this.log.debug('No heartbeat', { error });
    }
  }
}
