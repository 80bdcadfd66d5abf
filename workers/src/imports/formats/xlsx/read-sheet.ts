import type { Readable } from 'node:stream';
import { numberText, unescapeText } from './cell-text';
import { readXml } from './read-xml';
import type { Workbook } from './workbook';

/** Excel's last column; a cell further out is a fault of the file. */
const MAX_COLUMNS = 16_384;

interface SheetHandlers {
  /** A row with something in it; `line` is the sheet's row number. */
  onRow(cells: string[], line: number): void;
  /** Rows that are there and empty, above the row that follows. */
  onEmpty(count: number): void;
  /** Columns from here on are not read; asked anew for each row. */
  columns(): number | undefined;
  onChunk(): Promise<void>;
}

/**
 * Reads the cells of a sheet, row by row, as texts. Of a formula it takes the result that was saved with it, and
 * of a failed one its error. Rows and cells without an address follow the one before, as the format says.
 */
export async function readSheet(
  stream: Readable,
  { workbook, decimal }: { workbook: Workbook; decimal: string },
  { onRow, onEmpty, columns, onChunk }: SheetHandlers,
): Promise<void> {
  const { sharedStrings, shapes, dateSystem } = workbook;
  let line = 0;
  let emptyRows = 0;
  let cells: string[] = [];
  let isFilled = false;
  let limit = MAX_COLUMNS;
  let column = 0;
  let type = '';
  let style = 0;
  let value = '';
  let isInRow = false;
  let isValue = false;
  let phonetic = 0;

  const toText = (): string => {
    if (type === 's') return sharedStrings[Number(value)] ?? '';
    if (type === 'inlineStr' || type === 'str') return unescapeText(value);
    if (type === 'b') return value.trim() === '1' ? 'TRUE' : 'FALSE';
    if (type === 'e' || type === 'd') return value.trim();
    return numberText(value, { shape: shapes[style] ?? 'number', dateSystem, decimal });
  };

  await readXml(
    stream,
    {
      onOpen(name, attributes) {
        switch (name) {
          case 'row':
            line = position(attributes['r']) ?? line + 1;
            cells = [];
            column = 0;
            isFilled = false;
            isInRow = true;
            limit = Math.min(columns() ?? MAX_COLUMNS, MAX_COLUMNS);
            break;
          case 'c':
            column = columnOf(attributes['r']) ?? column + 1;
            type = attributes['t'] ?? 'n';
            style = Number(attributes['s'] ?? 0);
            value = '';
            break;
          case 'rPh':
            phonetic += 1;
            break;
          case 'v':
          case 't':
            isValue = isInRow && phonetic === 0;
            break;
        }
      },
      onText(text) {
        if (isValue) value += text;
      },
      onClose(name) {
        switch (name) {
          case 'v':
          case 't':
            isValue = false;
            break;
          case 'rPh':
            phonetic -= 1;
            break;
          case 'c': {
            if (!isInRow || value === '' || column > limit) break;
            const text = toText();
            if (text === '') break;
            while (cells.length < column - 1) cells.push('');
            cells[column - 1] = text;
            isFilled = true;
            break;
          }
          case 'row':
            isInRow = false;
            if (!isFilled) {
              emptyRows += 1;
              break;
            }
            if (emptyRows > 0) onEmpty(emptyRows);
            emptyRows = 0;
            onRow(cells, line);
            break;
        }
      },
    },
    onChunk,
  );
}

function position(text: string | undefined): number | undefined {
  const number = Number(text);
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

/** "AB12" → 28. */
function columnOf(address: string | undefined): number | undefined {
  if (!address) return undefined;
  let column = 0;
  for (let at = 0; at < address.length; at += 1) {
    const code = address.charCodeAt(at) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column > 0 ? column : undefined;
}
