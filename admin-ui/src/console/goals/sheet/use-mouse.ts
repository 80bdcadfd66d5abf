import { type MouseEvent, useRef } from 'react';
import { only, type Position, type Selection } from './selection';

interface Props {
  selection: Selection;
  select: (selection: Selection) => void;
  extendTo: (focus: Position) => void;
  lastColumn: number;
  onOpen: () => void;
}

/** Press, drag and shift choose cells; a row's name chooses its year; a double click opens. */
export function useMouse({ selection, select, extendTo, lastColumn, onOpen }: Props) {
  const isDragging = useRef(false);
  return {
    onMouseDown: (event: MouseEvent): void => {
      const at = placeOf(event.target);
      if (!at || event.button !== 0) return;
      // An open cell is kept before the choice moves away from it.
      if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
      if (at.column === null) {
        event.preventDefault();
        select({ anchor: { row: at.row, column: lastColumn }, focus: { row: at.row, column: 0 } });
        return;
      }
      const position = { row: at.row, column: at.column };
      isDragging.current = true;
      select(event.shiftKey ? { anchor: selection.anchor, focus: position } : only(position));
    },
    onMouseOver: (event: MouseEvent): void => {
      if (event.buttons !== 1) isDragging.current = false;
      const at = placeOf(event.target);
      if (isDragging.current && at && at.column !== null) extendTo({ row: at.row, column: at.column });
    },
    onMouseUp: (): void => {
      isDragging.current = false;
    },
    onDoubleClick: (event: MouseEvent): void => {
      if (typeof placeOf(event.target)?.column === 'number') onOpen();
    },
  };
}

/** The cell of an element; column null is the row's name. */
function placeOf(target: EventTarget): { row: number; column: number | null } | null {
  if (!(target instanceof Element) || target instanceof HTMLInputElement || target.closest('button')) return null;
  const cell = target.closest<HTMLElement>('[data-row]');
  if (!cell) return null;
  const { row, column } = cell.dataset;
  return { row: Number(row), column: column === undefined ? null : Number(column) };
}
