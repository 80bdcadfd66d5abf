/** What was done and can be taken back, newest last; what was taken back and can be done again. */
export interface UndoStack<Step> {
  done: readonly Step[];
  undone: readonly Step[];
}

const LIMIT = 100;

export const emptyStack = <Step>(): UndoStack<Step> => ({ done: [], undone: [] });

/** A new step: what had been taken back before it cannot come again. */
export const recorded = <Step>({ done }: UndoStack<Step>, step: Step): UndoStack<Step> => ({
  done: [...done, step].slice(-LIMIT),
  undone: [],
});

/** The newest step has been taken back; `again` does it once more. */
export const takenBack = <Step>({ done, undone }: UndoStack<Step>, again: Step): UndoStack<Step> => ({
  done: done.slice(0, -1),
  undone: [...undone, again],
});

/** The last one taken back has been done again; `back` takes it back once more. */
export const doneAgain = <Step>({ done, undone }: UndoStack<Step>, back: Step): UndoStack<Step> => ({
  done: [...done, back],
  undone: undone.slice(0, -1),
});
