import { Readable } from 'node:stream';
import type { RejectsTable } from './table';

const BYTE_ORDER_MARK = '\ufeff';

/** As text of the profile's delimiter, with a byte-order mark: spreadsheets then see that it is UTF-8. */
export function asCsv({ header, format, rows }: RejectsTable): Readable {
  const delimiter = format.delimiter ?? ',';
  const line = (cells: string[]): string => `${cells.map((cell) => quoted(cell, delimiter)).join(delimiter)}\r\n`;
  return Readable.from(
    (async function* () {
      yield BYTE_ORDER_MARK + line(header);
      for await (const cells of rows()) yield line(cells);
    })(),
  );
}

/** Leading zeros and spaces are part of a code; line breaks and quotes would break the row. */
const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || /["\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
