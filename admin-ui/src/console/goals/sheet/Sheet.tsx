import Box from '@mui/material/Box';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Leaving } from './CellEditor';
import { rounded } from './exact';
import { type Marks, readAmount, writeAmount } from './read-amount';
import { SheetHeader } from './SheetHeader';
import { type LineWords, type Opened, SheetLine } from './SheetLine';
import { moved, type Position, type Selection } from './selection';
import { type Lock, type SheetColumn, type SheetRow, valuesOf } from './sheet-row';
import { heightOf, sheetStyles } from './sheet-styles';
import { useCellFocus } from './use-cell-focus';
import type { Commands } from './use-commands';
import { useKeys } from './use-keys';
import { useMouse } from './use-mouse';
import { rowTops, useWindow } from './use-window';

interface Props {
  label: string;
  /** Id of the text that tells the keys. */
  describedBy: string;
  rows: readonly SheetRow[];
  columns: readonly SheetColumn[];
  selection: Selection;
  select: (selection: Selection) => void;
  extendTo: (focus: Position) => void;
  commands: Commands;
  words: LineWords;
  marks: Marks;
  decimals: number;
  showActuals: boolean;
  hasYear: boolean;
  onFold: (row: number, folded: boolean) => void;
  onLocked: (lock: Lock) => void;
  onUndo: () => void;
  onRedo: () => void;
  onLeave: () => void;
  /** An actual was pressed; column null is the year's. */
  onTrace: (row: number, column: number | null) => void;
  /** A closed month's heading was pressed. */
  onMonth: (month: string) => void;
}

/** A spreadsheet of targets: one grid for the keyboard and for screen readers, the figures of the year beside. */
export function Sheet(props: Props) {
  const { label, rows, columns, selection, select, extendTo, commands, words, marks, decimals } = props;
  const { describedBy, showActuals, hasYear, onFold, onLocked, onTrace, onMonth } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const size = { rows: rows.length, columns: columns.length };
  const { row, column } = selection.focus;
  const tops = useMemo(() => rowTops(rows.map((line) => heightOf(line, showActuals))), [rows, showActuals]);
  const { first, last, onScroll } = useWindow(tops);
  const widest = useMemo(
    () =>
      Math.max(
        ...rows.flatMap(({ cells }) =>
          cells.map(({ value, actual }) => Math.max(words.value(value).length, words.figure(actual).length - 1)),
        ),
      ),
    [rows, words],
  );
  const { takeKeyboard, ...focus } = useCellFocus({
    frame,
    position: selection.focus,
    isOpen: opened !== null,
    tops,
  });

  const open = (typed: string | null): void => {
    const lock = rows[row]?.cells[column]?.lock;
    if (lock) onLocked(lock);
    else setOpened({ initial: typed ?? writeAmount(valuesOf(rows)(selection.focus), marks), typed: typed !== null });
  };
  // The rows take these as they are when something happens, and are not drawn again because they changed.
  const live = useRef({ commands, selection, size, onFold, onTrace });
  live.current = { commands, selection, size, onFold, onTrace };
  const commit = useCallback(
    (text: string, leaving: Leaving): boolean => {
      const value = readAmount(text, marks);
      if (value === undefined) return false;
      const now = live.current;
      now.commands.write(now.selection.focus, value === null ? null : rounded(value, decimals));
      setOpened(null);
      const next = moved(now.selection, LEAVING_KEYS[leaving], now.size);
      if (next) select(next);
      return true;
    },
    [marks, decimals, select],
  );
  const cancel = useCallback(() => setOpened(null), []);
  const fold = useCallback((index: number, folded: boolean) => live.current.onFold(index, folded), []);
  const trace = useCallback((index: number, of: number | null) => live.current.onTrace(index, of), []);
  const keys = useKeys({ ...props, size, onOpen: open });
  const choose = (next: Selection): void => {
    takeKeyboard();
    select(next);
  };
  const mouse = useMouse({
    selection,
    select: choose,
    extendTo,
    lastColumn: columns.length - 1,
    onOpen: () => open(null),
  });

  const top = Math.min(selection.anchor.row, row);
  const bottom = Math.max(selection.anchor.row, row);
  const from = Math.min(selection.anchor.column, column);
  const to = Math.max(selection.anchor.column, column);
  return (
    <Box ref={frame} onScroll={onScroll} sx={sheetStyles({ widest, showActuals, hasYear })} {...focus}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that is written in
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={15}
        aria-multiselectable
        aria-describedby={describedBy}
        {...keys}
        {...mouse}
      >
        <SheetHeader columns={columns} hasYear={hasYear} onMonth={onMonth} />
        <tbody>
          {first > 0 && <tr aria-hidden style={{ height: tops[first] }} />}
          {rows.slice(first, last).map((line, at) => {
            const index = first + at;
            const isIn = index >= top && index <= bottom;
            return (
              <SheetLine
                key={line.id}
                row={line}
                index={index}
                columns={columns}
                from={isIn ? from : -1}
                to={isIn ? to : -1}
                active={index === row ? column : -1}
                opened={index === row ? opened : null}
                showActuals={showActuals}
                hasYear={hasYear}
                words={words}
                onCommit={commit}
                onCancel={cancel}
                onFold={fold}
                onTrace={trace}
              />
            );
          })}
          {last < rows.length && <tr aria-hidden style={{ height: (tops.at(-1) ?? 0) - (tops[last] ?? 0) }} />}
        </tbody>
      </table>
    </Box>
  );
}

const key = (name: string, shift = false) => ({ key: name, shift, ctrl: false });
const LEAVING_KEYS = {
  stay: key(''),
  down: key('Enter'),
  up: key('Enter', true),
  left: key('Tab', true),
  right: key('Tab'),
};
