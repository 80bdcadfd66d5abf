/** A cell of the sheet, both counted from 0. */
export interface Position {
  row: number;
  column: number;
}

/** The cell with the keyboard, and the corner opposite to it. */
export interface Selection {
  anchor: Position;
  focus: Position;
}

/** A rectangle of cells, both ends within it. */
export interface Area {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export interface Size {
  rows: number;
  columns: number;
}

export const only = (position: Position): Selection => ({ anchor: position, focus: position });

export const areaOf = ({ anchor, focus }: Selection): Area => ({
  top: Math.min(anchor.row, focus.row),
  bottom: Math.max(anchor.row, focus.row),
  left: Math.min(anchor.column, focus.column),
  right: Math.max(anchor.column, focus.column),
});

/** Row by row, as one reads. */
export function positionsIn({ top, bottom, left, right }: Area): Position[] {
  const positions: Position[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) positions.push({ row, column });
  return positions;
}

const clamp = (value: number, size: number): number => Math.max(0, Math.min(size - 1, value));

/** Keeps a selection inside a sheet that became smaller. */
export const within = ({ anchor, focus }: Selection, { rows, columns }: Size): Selection => {
  const keep = ({ row, column }: Position): Position => ({ row: clamp(row, rows), column: clamp(column, columns) });
  return { anchor: keep(anchor), focus: keep(focus) };
};

export interface MoveKey {
  key: string;
  shift: boolean;
  /** Ctrl, or Cmd on a Mac. */
  ctrl: boolean;
}

const PAGE_ROWS = 12;

/**
 * Where a key leads: arrows, Home, End and the page keys, to the edge with ctrl, widening the range with shift; Tab and
 * Enter move on alone. Null when the key moves nothing, or Tab would leave the sheet.
 */
export function moved(selection: Selection, { key, shift, ctrl }: MoveKey, size: Size): Selection | null {
  const { row, column } = selection.focus;
  const to = (nextRow: number, nextColumn: number): Selection => {
    const focus = { row: clamp(nextRow, size.rows), column: clamp(nextColumn, size.columns) };
    return shift ? { anchor: selection.anchor, focus } : only(focus);
  };
  const last = { row: size.rows - 1, column: size.columns - 1 };
  switch (key) {
    case 'ArrowUp':
      return to(ctrl ? 0 : row - 1, column);
    case 'ArrowDown':
      return to(ctrl ? last.row : row + 1, column);
    case 'ArrowLeft':
      return to(row, ctrl ? 0 : column - 1);
    case 'ArrowRight':
      return to(row, ctrl ? last.column : column + 1);
    case 'Home':
      return to(ctrl ? 0 : row, 0);
    case 'End':
      return to(ctrl ? last.row : row, last.column);
    case 'PageUp':
      return to(row - PAGE_ROWS, column);
    case 'PageDown':
      return to(row + PAGE_ROWS, column);
    case 'Enter':
      return only({ row: clamp(row + (shift ? -1 : 1), size.rows), column });
    case 'Tab':
      return tabbed({ row, column }, shift ? -1 : 1, size);
    default:
      return null;
  }
}

function tabbed({ row, column }: Position, step: number, { rows, columns }: Size): Selection | null {
  const index = row * columns + column + step;
  return index < 0 || index >= rows * columns
    ? null
    : only({ row: Math.floor(index / columns), column: index % columns });
}
