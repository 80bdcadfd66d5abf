import type { ClipboardEvent, KeyboardEvent } from 'react';
import { moved, type Selection, type Size } from './selection';
import type { Commands } from './use-commands';

export interface KeyProps {
  selection: Selection;
  size: Size;
  select: (selection: Selection) => void;
  commands: Commands;
  /** Opens the cell: with what stands in it, or with the letter that was typed. */
  onOpen: (typed: string | null) => void;
  onUndo: () => void;
  onRedo: () => void;
  /** The keyboard leaves the sheet. */
  onLeave: () => void;
  /** Folds or unfolds the group of the row with the keyboard. */
  onFold: (row: number, folded: boolean) => void;
}

/** The sheet's keys while no cell is open, as spreadsheets have them. */
export function useKeys({ selection, size, select, commands, onOpen, onUndo, onRedo, onLeave, onFold }: KeyProps) {
  const everything = { anchor: { row: 0, column: 0 }, focus: { row: size.rows - 1, column: size.columns - 1 } };
  const shortcuts = new Map<string, () => void>([
    ['z', onUndo],
    ['shift+z', onRedo],
    ['y', onRedo],
    ['r', commands.fillRight],
    ['d', commands.fillDown],
    ['a', () => select(everything)],
  ]);
  const { anchor, focus } = selection;
  const { row } = focus;
  const narrowOrLeave = (): void => (anchor === focus ? onLeave() : select({ anchor: focus, focus }));
  const keys = new Map<string, () => void>([
    ['F2', () => onOpen(null)],
    ['Delete', commands.clear],
    ['Backspace', commands.clear],
    ['Escape', narrowOrLeave],
    ['-', () => onFold(row, true)],
    ['+', () => onFold(row, false)],
  ]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (isInput(event.target) || event.altKey) return;
    const ctrl = event.ctrlKey || event.metaKey;
    const action = ctrl
      ? shortcuts.get(`${event.shiftKey ? 'shift+' : ''}${event.key.toLowerCase()}`)
      : event.shiftKey && event.key === ' '
        ? () => select({ anchor: { row, column: 0 }, focus: { row, column: size.columns - 1 } })
        : keys.get(event.key);
    const next = action ? null : moved(selection, { key: event.key, shift: event.shiftKey, ctrl }, size);
    if (action) action();
    else if (next) select(next);
    else if (!ctrl && /^[\d.,$]$/.test(event.key)) onOpen(event.key);
    else return;
    event.preventDefault();
  };

  const onCopy = (event: ClipboardEvent): void => {
    if (isInput(event.target)) return;
    event.clipboardData.setData('text/plain', commands.copy());
    event.preventDefault();
  };

  return {
    onKeyDown,
    onCopy,
    onCut: (event: ClipboardEvent): void => {
      if (isInput(event.target)) return;
      onCopy(event);
      commands.clear();
    },
    onPaste: (event: ClipboardEvent): void => {
      if (isInput(event.target)) return;
      event.preventDefault();
      commands.paste(event.clipboardData.getData('text/plain'));
    },
  };
}

const isInput = (target: EventTarget): boolean => target instanceof HTMLInputElement;
