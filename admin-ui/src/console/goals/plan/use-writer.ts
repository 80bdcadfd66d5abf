import type { GoalGrid, TargetCell } from '@rumbo/config/api';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { HttpError, useNotify } from 'react-admin';
import { useErrorText } from '../../display/use-error-text';
import { doneAgain, emptyStack, recorded, takenBack, type UndoStack } from '../sheet/undo';
import { cellKey, type PlanScope } from './cell-key';
import { patchGrid } from './patch-grid';
import { type Change, type TargetSource, writeTargets } from './requests';

/** A write that somebody else came before: nothing of it was saved. */
export interface Clash {
  changes: readonly Change[];
  source: TargetSource;
  /** What stands by now in the cells that moved. */
  theirs: readonly TargetCell[];
}

type Record = (step: readonly Change[]) => void;

export type Writer = ReturnType<typeof useWriter>;

export const gridKey = (scope: PlanScope) => ['goals', 'grid', scope] as const;

/**
 * Saves targets as they are changed, one write after the other, each shown at once. What stood before comes back with
 * the answer and is what undo writes; a write that fails is taken off the screen again.
 */
export function useWriter(scope: PlanScope) {
  const queries = useQueryClient();
  const notify = useNotify();
  const errorText = useErrorText();
  const [waiting, setWaiting] = useState(0);
  const [hasSaved, setHasSaved] = useState(false);
  const [clash, setClash] = useState<Clash | null>(null);
  const [stack, setStack] = useState<UndoStack<readonly Change[]>>(emptyStack);
  // Steps are taken from the stack when their turn comes: a write before them may still be under way.
  const latest = useRef(stack);
  const queue = useRef(Promise.resolve());
  const pending = useRef(0);
  useLeaveWarning(waiting > 0);

  const keep = (next: UndoStack<readonly Change[]>): void => {
    latest.current = next;
    setStack(next);
  };
  const write = async (changes: readonly Change[], source: TargetSource, record: Record): Promise<void> => {
    await queries.cancelQueries({ queryKey: gridKey(scope) });
    queries.setQueryData<GoalGrid>(gridKey(scope), (grid) => grid && patchGrid(grid, changes));
    try {
      const previous = await writeTargets(scope, changes, source);
      record(stepBack(previous, changes));
      setHasSaved(true);
    } catch (error) {
      const theirs = movedCells(error);
      if (theirs) setClash({ changes, source, theirs });
      else notify(errorText(error), { type: 'error' });
    }
  };
  const enqueue = (job: () => Promise<void>): Promise<void> => {
    pending.current += 1;
    setWaiting(pending.current);
    queue.current = queue.current.then(job).finally(() => {
      pending.current -= 1;
      setWaiting(pending.current);
      // Sums and attainment, once nothing more is on its way; and what is really there after a failure.
      if (pending.current === 0) void queries.invalidateQueries({ queryKey: ['goals'] });
    });
    return queue.current;
  };

  const save = (changes: readonly Change[], source: TargetSource): Promise<void> => {
    queries.setQueryData<GoalGrid>(gridKey(scope), (grid) => grid && patchGrid(grid, changes));
    return enqueue(() => write(changes, source, (step) => keep(recorded(latest.current, step))));
  };
  const undo = (): Promise<void> =>
    enqueue(async () => {
      const step = latest.current.done.at(-1);
      if (step) await write(step, 'hand', (again) => keep(takenBack(latest.current, again)));
    });
  const redo = (): Promise<void> =>
    enqueue(async () => {
      const step = latest.current.undone.at(-1);
      if (step) await write(step, 'hand', (back) => keep(doneAgain(latest.current, back)));
    });

  return {
    save,
    undo,
    redo,
    canUndo: stack.done.length > 0,
    canRedo: stack.undone.length > 0,
    state: waiting > 0 ? ('saving' as const) : hasSaved ? ('saved' as const) : ('idle' as const),
    clash,
    endClash: () => setClash(null),
  };
}

/** The write that takes another back: what stood before, in place of what was written. */
function stepBack(previous: readonly TargetCell[], written: readonly Change[]): Change[] {
  const values = new Map(written.map((cell) => [cellKey(cell), cell.value]));
  return previous.map((cell) => ({ ...cell, expected: values.get(cellKey(cell)) ?? null }));
}

function movedCells(error: unknown): TargetCell[] | null {
  if (!(error instanceof HttpError) || error.body?.code !== 'moved') return null;
  return error.body.details.cells as TargetCell[];
}

/** Closing the tab within the second of a save would lose it. */
function useLeaveWarning(isSaving: boolean): void {
  useEffect(() => {
    if (!isSaving) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isSaving]);
}
