import type { Core } from '@strapi/strapi';
import { closeSystemPool } from '../facts/transaction';
import { closeQueues, openQueues } from './bull';
import { startReconciler } from './reconcile';
import { untilIdle } from './run';

let stopReconciler: (() => Promise<void>) | undefined;

/** Opens the queues and starts the reconciler. Redis may be away: the cms serves all the same. */
export function startQueues(strapi: Core.Strapi): void {
  let lastWarning = 0;
  const warn = (what: string) => (error: unknown) => {
    // One line a minute: Redis being away is said, not shouted.
    if (Date.now() - lastWarning < 60_000) return;
    lastWarning = Date.now();
    strapi.log.warn(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  };
  openQueues(warn('redis'));
  stopReconciler = startReconciler(warn('reconcile'));
  // The launcher waits for a running apply before it restarts the cms with a changed model.
  strapi.eventHub.on('launcher.drain', untilIdle);
}

export async function stopQueues(): Promise<void> {
  await stopReconciler?.();
  stopReconciler = undefined;
  await closeQueues();
  await closeSystemPool();
}
