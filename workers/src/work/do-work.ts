import type { ClaimedWork } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { WORK, type WorkKind } from '@rumbo/config/jobs';
import type { CmsClient } from '../cms-client';
import { withPatience } from '../cms-client/patience';
import type { Log } from '../log';
import { createClaimer } from './claim-work';
import { toWorkFailure } from './failure';
import type { Leases } from './leases';

export interface WorkContext {
  cms: CmsClient;
  log: Log;
  /** Aborts when the lease is lost, the time is up or the process has to end. */
  signal: AbortSignal;
}

/** Gives the result to finish with, or 'finished' when what it did has finished the item in the same transaction. */
export type WorkHandler = (item: ClaimedWork, context: WorkContext) => Promise<Record<string, unknown> | 'finished'>;

type WorkerKind = { [K in WorkKind]: (typeof WORK)[K]['where'] extends 'worker' ? K : never }[WorkKind];
export type WorkHandlers = Record<WorkerKind, WorkHandler>;

/** The time to tell the cms about a failure when the process is ending. */
const FAREWELL_MS = 2_000;

/**
 * Makes the function that a wake-up calls: claim, do, finish or fail. It resolves also when the work failed, for
 * the cms then decides about another try; it rejects only when the cms could not be told. `stopping` ends the waiting
 * for new work, `ending` the work itself.
 */
export function createWorker(options: {
  cms: CmsClient;
  leases: Leases;
  log: Log;
  handlers: WorkHandlers;
  stopping: AbortSignal;
  ending: AbortSignal;
}) {
  const { cms, leases, log, handlers, stopping, ending } = options;
  const claim = createClaimer(cms, stopping);

  return async function doWork(id: number): Promise<void> {
    const item = await claim(id);
    if (!item) {
      log.debug('Work is done or in other hands', { work: id });
      return;
    }
    const about = { work: item.id, kind: item.kind, attempt: item.attempt };
    const startedAt = Date.now();
    const signal = AbortSignal.any([
      leases.hold(item.lease),
      AbortSignal.timeout(WORK[item.kind]?.timeoutMs ?? 0),
      ending,
    ]);
    try {
      const result = await handlerOf(item, handlers)(item, { cms, log, signal });
      if (result !== 'finished')
        await withPatience(() => cms.finish(item.id, { lease: item.lease, result }, signal), { signal });
      log.info('Work done', { ...about, ms: Date.now() - startedAt });
    } catch (thrown) {
      const error = signal.aborted ? signal.reason : thrown;
      if (error instanceof AppError && error.code === 'LEASE_LOST') {
        log.warn('Work went to another worker', about);
        return;
      }
      log.error('Work failed', { ...about, ms: Date.now() - startedAt, error });
      await report(item, error);
    } finally {
      leases.release(item.lease);
    }
  };

  async function report(item: ClaimedWork, error: unknown): Promise<void> {
    const failure = toWorkFailure(error, item.lease);
    const signal = ending.aborted
      ? AbortSignal.timeout(FAREWELL_MS)
      : AbortSignal.any([ending, AbortSignal.timeout(60_000)]);
    try {
      await withPatience(() => cms.fail(item.id, failure, signal), { signal });
    } catch (cause) {
      if (cause instanceof AppError && cause.code === 'LEASE_LOST') return;
      throw cause;
    }
  }
}

function handlerOf({ kind }: ClaimedWork, handlers: WorkHandlers): WorkHandler {
  const definition = WORK[kind];
  if (!definition) throw new AppError('UNAVAILABLE', `Work of kind '${kind}' is unknown to this worker; update it`);
  return definition.where === 'cms' ? runInCms : handlers[kind as WorkerKind];
}

/** Rules live in the cms: it carries the item out in one transaction, which finishes it too. */
const runInCms: WorkHandler = async (item, { cms, signal }) => {
  await withPatience(() => cms.run(item.id, { lease: item.lease, timeoutMs: WORK[item.kind].timeoutMs }, signal), {
    signal,
  });
  return 'finished';
};
