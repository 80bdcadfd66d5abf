import { Readable } from 'node:stream';
import { BYTE_ORDER_MARK, csvLine } from '../../../spreadsheet/csv';
import type { RejectsTable } from './table';

/** As text of the profile's delimiter, with a byte-order mark. */
export function asCsv({ header, format, rows }: RejectsTable): Readable {
  const delimiter = format.delimiter ?? ',';
  return Readable.from(
    (async function* () {
      yield BYTE_ORDER_MARK + csvLine(header, delimiter);
      for await (const cells of rows()) yield csvLine(cells, delimiter);
    })(),
  );
}
