import type { ProfileSettings } from '@rumbo/config/api';
import { countMissing } from '../mapping/find-columns';
import { fold, type Header, readHeader } from '../mapping/header';
import { cleanText } from '../mapping/text';

/** As far down as a header is looked for when it is not where the profile says. */
export const MAX_TITLE_LINES = 30;

export interface NumberedRow {
  cells: readonly string[];
  line: number;
}

export interface FoundHeader {
  header: Header;
  /** The first of `rows` below the header. */
  firstRow: number;
}

/** Does this one row have all the columns that the profile names? */
export function headerIn(row: NumberedRow, settings: ProfileSettings): Header | undefined {
  const header = readHeader(row.cells, row.line);
  return countMissing(settings, header) === 0 ? header : undefined;
}

/**
 * Looks for the header among a file's first rows: one row with every mapped column, else two rows that have them
 * together (merged headers: "Cliente" over "Código" and "Nombre"). When none fits, the row that comes closest, so
 * that the refusal can name what is missing there.
 */
export function findHeader(rows: readonly NumberedRow[], settings: ProfileSettings): FoundHeader | undefined {
  let closest: { header: Header; missing: number; firstRow: number } | undefined;
  const consider = (cells: readonly string[], at: number): void => {
    const header = readHeader(cells, rows[at]?.line);
    const missing = countMissing(settings, header);
    if (!closest || missing < closest.missing) closest = { header, missing, firstRow: at + 1 };
  };
  // The row where the profile expects the header comes first: of equally bad ones it is the one to name.
  const expected = rows.findIndex(({ line }) => line >= settings.format.headerRow);
  if (rows[expected]) consider(rows[expected].cells, expected);
  rows.forEach(({ cells }, at) => {
    consider(cells, at);
  });
  rows.forEach(({ cells }, at) => {
    if (at > 0) consider(joinHeaders(rows[at - 1]?.cells ?? [], cells), at);
  });
  return closest;
}

/** Of two header rows the lower names the column; the one above does where it is alone, or parts equal names. */
function joinHeaders(upper: readonly string[], lower: readonly string[]): string[] {
  const names = lower.map(fold);
  let group = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => {
    const above = cleanText(upper[at] ?? '');
    const name = cleanText(lower[at] ?? '');
    if (above !== '') group = above;
    if (name === '') return above;
    const isRepeated = names.indexOf(fold(name)) !== names.lastIndexOf(fold(name));
    return isRepeated && group !== '' ? `${group} ${name}` : name;
  });
}
