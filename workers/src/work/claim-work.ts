import { setTimeout as delay } from 'node:timers/promises';
import type { ClaimedWork } from '@rumbo/config/api';
import { MAX_CLAIM } from '@rumbo/config/jobs';
import type { CmsClient } from '../cms-client';
import { withPatience } from '../cms-client/patience';

/** Wake-ups that come within this time go to the cms as one call. */
const GATHER_MS = 5;

interface Waiting {
  id: number;
  resolve(item: ClaimedWork | undefined): void;
  reject(error: unknown): void;
}

/**
 * Makes a function that claims one item, in calls shared by all that ask at the same moment. It gives undefined
 * for an item that is done or in other hands: a wake-up is a hint, and Redis may give it twice.
 */
export function createClaimer(
  cms: Pick<CmsClient, 'claim'>,
  signal: AbortSignal,
): (id: number) => Promise<ClaimedWork | undefined> {
  let waiting: Waiting[] = [];

  async function claimAll(): Promise<void> {
    await delay(GATHER_MS);
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MAX_CLAIM);
      waiting = waiting.slice(MAX_CLAIM);
      try {
        const claimed = await withPatience(() => cms.claim([...new Set(batch.map(({ id }) => id))], signal), {
          signal,
        });
        const byId = new Map(claimed.map((item) => [item.id, item]));
        for (const { id, resolve } of batch) {
          resolve(byId.get(id));
          // Two wake-ups of one item: the first has it.
          byId.delete(id);
        }
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
  }

  return (id) =>
    new Promise((resolve, reject) => {
      waiting.push({ id, resolve, reject });
      if (waiting.length === 1) void claimAll();
    });
}
