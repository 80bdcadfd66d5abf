import { PassThrough, type Readable } from 'node:stream';
import { stream } from 'exceljs';
import type { RejectsTable } from './table';

/** As a workbook of texts: what stood in the file is not turned into other dates and numbers by opening it. */
export function asXlsx({ header, rows }: RejectsTable): Readable {
  const output = new PassThrough();
  const write = async (): Promise<void> => {
    const workbook = new stream.xlsx.WorkbookWriter({ stream: output, useSharedStrings: false });
    const sheet = workbook.addWorksheet('Rechazos', { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.addRow(header).commit();
    for await (const cells of rows()) sheet.addRow(cells).commit();
    sheet.commit();
    await workbook.commit();
  };
  write().catch((error: Error) => output.destroy(error));
  return output;
}
