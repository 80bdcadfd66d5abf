import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { type CellValue, stream, type Worksheet } from 'exceljs';
import { safeCell } from './safe-cell';
import type { Cell, CellKind, Sheet } from './sheet';

const NAMES = {
  es: { rows: 'Datos', about: 'Filtros', yes: 'Sí', no: 'No' },
  en: { rows: 'Data', about: 'Filters', yes: 'Yes', no: 'No' },
} as const;
const FORMATS: Partial<Record<CellKind, string>> = {
  money: '#,##0.00',
  percent: '0.0%',
  date: 'dd/mm/yyyy',
  month: 'mmm yyyy',
  difference: '"Δ" #,##0.00',
};
const WIDEST = 48;
const BOLD = { font: { bold: true } };

/** For people: true numbers, dates and percentages; what the table shows stands on a second sheet. */
export function asXlsx(sheet: Sheet): Readable {
  const output = new PassThrough();
  write(sheet, output)
    .catch((error: Error) => output.destroy(error))
    .finally(() => sheet.close());
  return output;
}

async function write(sheet: Sheet, output: PassThrough): Promise<void> {
  const names = NAMES[sheet.lang];
  const workbook = new stream.xlsx.WorkbookWriter({ stream: output, useSharedStrings: false, useStyles: true });
  const rows = workbook.addWorksheet(names.rows, { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] });
  rows.columns = sheet.header.map((label) => ({ width: Math.min(WIDEST, Math.max(14, label.length + 2)) }));
  addRow(rows, sheet.header.map(safeCell), BOLD);
  for await (const some of sheet.rows()) {
    if (output.destroyed) return;
    for (const cells of some) addCells(rows, cells, names);
    await drained(output);
  }
  rows.commit();
  const about = workbook.addWorksheet(names.about);
  about.columns = [{ width: 24 }, { width: 96 }];
  for (const [label, value] of sheet.about) addRow(about, [label, safeCell(value)], {});
  about.commit();
  await workbook.commit();
}

function addRow(to: Worksheet, texts: string[], style: object): void {
  const row = to.addRow(texts);
  Object.assign(row, style);
  row.commit();
}

function addCells(to: Worksheet, cells: Cell[], names: { yes: string; no: string }): void {
  const row = to.addRow(cells.map((cell) => (cell === null ? null : toValue(cell, names))));
  cells.forEach((cell, at) => {
    const format = cell && FORMATS[cell.kind];
    if (format) row.getCell(at + 1).numFmt = format;
  });
  row.commit();
}

function toValue({ kind, text }: NonNullable<Cell>, { yes, no }: { yes: string; no: string }): CellValue {
  switch (kind) {
    case 'text':
      return safeCell(text);
    case 'date':
      return new Date(`${text}T00:00:00Z`);
    case 'month':
      return new Date(`${text}-01T00:00:00Z`);
    case 'boolean':
      return text === 'true' ? yes : no;
    case 'percent':
      return Number(text) / 100;
    default:
      return Number(text);
  }
}

/** The writer does not wait for whoever reads: this does, so that memory stays flat however slow the way is. */
async function drained(output: PassThrough): Promise<void> {
  await setImmediate();
  if (output.writableNeedDrain) await Promise.race([once(output, 'drain'), once(output, 'close')]);
}
