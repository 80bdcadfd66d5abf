import { Readable } from 'node:stream';
import { BYTE_ORDER_MARK, csvLine } from './csv';
import { safeCell } from './safe-cell';
import type { Cell, Sheet } from './sheet';

/**
 * For machines: one header line and then rows, comma, decimal point, ISO dates, percentages as numbers (50 is 50 %). What
 * the rows are filtered by would be in their way: the file's name says period and date, the workbook says all of it.
 */
export function asCsv(sheet: Sheet): Readable {
  return Readable.from(
    (async function* () {
      try {
        yield BYTE_ORDER_MARK + csvLine(sheet.header.map(safeCell), ',');
        for await (const rows of sheet.rows()) yield rows.map((row) => csvLine(row.map(cellText), ',')).join('');
      } finally {
        await sheet.close();
      }
    })(),
  );
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (cell.kind === 'text') return safeCell(cell.text);
  // Not to be taken for a percentage by whoever adds the column up.
  return cell.kind === 'difference' ? `Δ ${cell.text}` : cell.text;
}
