import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import ExcelJS from 'exceljs';

const NUMBERS = new Set([8, 9, 10]);

/** The rows of a sales file as a workbook, numbers as numbers. */
export async function writeWorkbook(path, csvPath) {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true });
  const sheet = workbook.addWorksheet('Ventas');
  let isHeader = true;
  for await (const line of createInterface({ input: createReadStream(csvPath) })) {
    const cells = line.split(',');
    sheet.addRow(isHeader ? cells : cells.map((cell, at) => (NUMBERS.has(at) ? Number(cell) : cell))).commit();
    isHeader = false;
  }
  await workbook.commit();
}
