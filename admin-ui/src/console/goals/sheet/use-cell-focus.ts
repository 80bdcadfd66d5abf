import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';
import type { Position } from './selection';

interface Props {
  frame: RefObject<HTMLElement>;
  position: Position;
  isOpen: boolean;
  /** Where each row begins, in px. */
  tops: readonly number[];
}

/**
 * The chosen cell has the keyboard while the sheet has it; a row out of sight is brought there first. The element with
 * the focus may vanish (a closed editor, a row scrolled away): only going elsewhere counts as leaving.
 */
export function useCellFocus({ frame, position: { row, column }, isOpen, tops }: Props) {
  const hasKeyboard = useRef(false);
  useEffect(() => {
    const grid = frame.current;
    if (isOpen || !grid || !hasKeyboard.current) return;
    const find = () => grid.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
    const cell = find();
    if (cell) return cell.focus();
    grid.scrollTop = Math.max(0, (tops[row] ?? 0) - grid.clientHeight / 2);
    const waiting = requestAnimationFrame(() => requestAnimationFrame(() => find()?.focus()));
    return () => cancelAnimationFrame(waiting);
  }, [frame, row, column, isOpen, tops]);
  return {
    onFocus: (): void => {
      hasKeyboard.current = true;
    },
    onBlur: ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget && !frame.current?.contains(relatedTarget)) hasKeyboard.current = false;
    },
    /** For what chooses cells without focusing one, as a row's name does. */
    takeKeyboard: (): void => {
      hasKeyboard.current = true;
    },
  };
}
