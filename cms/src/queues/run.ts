import { AppError } from '@rumbo/config/errors';
import type { WorkKind } from '@rumbo/config/jobs';
import { WORK } from '@rumbo/config/jobs';
import { writeExport } from '../api/export/jobs/write-export';
import { applyImport } from '../api/import/intake/apply';
import { refreshFacts } from '../facts/refresh';

interface Held {
  id: number;
  lease: string;
}

let running = 0;
const idle = new Set<() => void>();

/** Resolves when no piece of work runs in this process: the launcher asks before it restarts the cms. */
export const untilIdle = (): Promise<void> =>
  running === 0 ? Promise.resolve() : new Promise((resolve) => idle.add(resolve));

/** Carries out a piece of work that belongs to the cms; each handler closes its item in its own transaction. */
export async function runHere(kind: WorkKind, payload: unknown, held: Held): Promise<unknown> {
  running += 1;
  try {
    switch (kind) {
      case 'apply-import':
        return await applyImport(WORK[kind].payload.parse(payload).importId, held);
      case 'refresh-facts':
        return await refreshFacts(WORK[kind].payload.parse(payload).reason, held);
      case 'export-file':
        return await writeExport(WORK[kind].payload.parse(payload).exportId, held);
      default:
        throw new AppError('INVALID', `${kind} is not work for the cms`);
    }
  } finally {
    running -= 1;
    if (running === 0) {
      for (const resolve of idle) resolve();
      idle.clear();
    }
  }
}
