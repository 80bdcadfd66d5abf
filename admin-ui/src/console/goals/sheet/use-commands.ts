import { pasted, writeCells } from './clipboard';
import { changedBy, cleared, type Edit, filledDown, filledRight, splitOver } from './edits';
import { isSame } from './exact';
import type { Marks } from './read-amount';
import { type Area, type Position, positionsIn, type Selection } from './selection';
import { cellAt, isWritable, type Lock, type SheetRow, valuesOf } from './sheet-row';

export type EditSource = 'hand' | 'paste';

interface Props {
  rows: readonly SheetRow[];
  area: Area;
  marks: Marks;
  decimals: number;
  columns: number;
  select: (selection: Selection) => void;
  /** Only writable cells, and only those that change. */
  onEdits: (edits: readonly Edit[], source: EditSource) => void;
  /** Nothing could be written: every cell was locked, for this reason. */
  onLocked: (lock: Lock) => void;
  /** A pasted cell is no amount. */
  onUnread: (text: string) => void;
}

export type Commands = ReturnType<typeof useCommands>;

/** What can be done to the chosen cells, by key, button or clipboard alike. */
export function useCommands({ rows, area, marks, decimals, columns, select, onEdits, onLocked, onUnread }: Props) {
  const valueAt = valuesOf(rows);
  const writable = positionsIn(area).filter((position) => isWritable(rows, position));

  const apply = (edits: readonly Edit[], source: EditSource = 'hand'): void => {
    const allowed = edits.filter((edit) => isWritable(rows, edit));
    const lock = edits.map((edit) => cellAt(rows, edit)?.lock).find((reason) => reason);
    const changes = allowed.filter((edit) => !isSame(valueAt(edit), edit.value));
    if (changes.length > 0) onEdits(changes, source);
    else if (allowed.length === 0 && lock) onLocked(lock);
  };

  return {
    /** The chosen cells that may be written. */
    writable,
    write: (position: Position, value: string | null) => apply([{ ...position, value }]),
    clear: () => apply(cleared(area)),
    fillRight: () => apply(filledRight(area, valueAt)),
    fillDown: () => apply(filledDown(area, valueAt)),
    changeBy: (percent: string) => apply(changedBy(writable, valueAt, percent, decimals)),
    split: (total: string) => apply(splitOver(writable, total, decimals)),
    copy: (): string => writeCells(area, valueAt, marks),
    paste: (text: string) => {
      const result = pasted({ text, area, marks, decimals, size: { rows: rows.length, columns } });
      const { top, bottom, left, right } = result.area;
      const [first] = result.unread;
      if (first === undefined) {
        select({ anchor: { row: top, column: left }, focus: { row: bottom, column: right } });
        apply(result.edits, 'paste');
      } else onUnread(first);
    },
  };
}
