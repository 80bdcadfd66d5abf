import type { CorrectionLine } from '@rumbo/config/api';
import { MARK, MARK_COLUMN, REJECTS_COLUMNS } from '@rumbo/config/rows';
import { columnLabel, type Header, readHeader } from '../mapping/header';
import type { Mapper } from '../mapping/sales-mapper';
import { cleanText } from '../mapping/text';
import type { NumberedRow } from './find-header';

/** The header of a file of rejects: it has the column of marks, and beside it those that say what is wrong. */
export function mendedHeader({ cells, line }: NumberedRow): Header | undefined {
  if (!cells.some((cell) => cleanText(cell) === MARK_COLUMN)) return undefined;
  const header = readHeader(cells, line);
  return REJECTS_COLUMNS.every((name) => header.names.includes(name)) ? header : undefined;
}

/**
 * Rows of such a file come out as corrections by the names their columns had. A row without a mark is one that
 * somebody added: it belongs to no row of the import and is left out, counted as skipped.
 */
export function compileMendedRows(header: Header): Mapper {
  const ours = new Set(REJECTS_COLUMNS.map((name) => header.names.lastIndexOf(name)));
  const markAt = header.names.lastIndexOf(MARK_COLUMN);
  return {
    map(cells, row) {
      const mark = cleanText(cells[markAt] ?? '');
      if (!MARK.test(mark)) return undefined;
      const values: Record<string, string> = Object.create(null);
      cells.forEach((cell, at) => {
        if (at < header.names.length && !ours.has(at)) values[columnLabel(header, at)] = cleanText(cell);
      });
      return `${JSON.stringify({ row, mark, values } satisfies CorrectionLine)}\n`;
    },
    broken: (text, row) => ({ reject: `${JSON.stringify({ row, mark: '', values: { '#1': text } })}\n` }),
  };
}
