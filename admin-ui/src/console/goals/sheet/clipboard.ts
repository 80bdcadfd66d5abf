import type { Edit, ValueAt } from './edits';
import { rounded } from './exact';
import { type Marks, readAmount, writeAmount } from './read-amount';
import type { Area, Size } from './selection';

/** What spreadsheets put on the clipboard: tabs and lines; a cell in quotes may hold either, and quotes twice. */
export function readCells(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const closeCell = () => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (isQuoted && letter === '"' && text.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted;
    else if (isQuoted) cell += letter;
    else if (letter === '\t') closeCell();
    else if (letter === '\n') {
      closeCell();
      rows.push([]);
    } else if (letter !== '\r') cell += letter;
  }
  // A line end after the last row ends it; it does not begin another.
  if (cell !== '' || rows.at(-1)?.length) closeCell();
  else rows.pop();
  return rows;
}

export const writeCells = ({ top, bottom, left, right }: Area, valueAt: ValueAt, marks: Marks): string =>
  Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_, column) =>
      writeAmount(valueAt({ row: top + row, column: left + column }), marks),
    ).join('\t'),
  ).join('\n');

export interface Pasted {
  edits: Edit[];
  /** What stood in a cell and is no amount: nothing is pasted then. */
  unread: string[];
  /** What the paste covers, to be selected. */
  area: Area;
}

interface Paste {
  text: string;
  area: Area;
  size: Size;
  marks: Marks;
  decimals: number;
}

/**
 * The block stands at the area's first corner, and is repeated when the area holds it a whole number of times; what
 * reaches past the sheet is cut. A blank cell leaves what is there.
 */
export function pasted({ text, area, size, marks, decimals }: Paste): Pasted {
  const cells = readCells(text);
  const height = cells.length;
  const width = Math.max(0, ...cells.map((row) => row.length));
  const unread: string[] = [];
  const edits: Edit[] = [];
  const [high, wide] = [area.bottom - area.top + 1, area.right - area.left + 1];
  const repeats = height > 0 && high % height === 0 && wide % width === 0;
  const bottom = Math.min(area.top + (repeats ? high : height), size.rows) - 1;
  const right = Math.min(area.left + (repeats ? wide : width), size.columns) - 1;
  for (let row = area.top; row <= bottom; row += 1)
    for (let column = area.left; column <= right; column += 1) {
      const source = cells[(row - area.top) % height]?.[(column - area.left) % width] ?? '';
      const value = readAmount(source, marks);
      if (value === undefined) unread.push(source);
      else if (value !== null) edits.push({ row, column, value: rounded(value, decimals) });
    }
  return { edits: unread.length > 0 ? [] : edits, unread, area: { ...area, bottom, right } };
}
