import type { ProfileSettings, RejectRow, SalesField } from '@rumbo/config/api';
import { type Failure, isFailure } from './failure';
import { columnsOf, findColumns, REQUIRED_FIELDS } from './find-columns';
import { columnLabel, fold, type Header } from './header';
import { createReaders, FIELD_NAMES, type Read } from './readers';
import type { DateSystem } from './serial-date';
import { cleanText, printable } from './text';

type Cells = readonly string[];

/** One line of NDJSON for a row, a reject apart; undefined for a row that says nothing (empty, a total, a repeated header). */
export type Mapped = string | { reject: string } | undefined;

export interface Mapper {
  map(cells: Cells, line: number): Mapped;
  /** The reject of a line that could not be cut into cells. */
  broken(text: string, line: number): { reject: string };
}

interface FieldReader {
  field: SalesField;
  /** The JSON before the value. */
  key: string;
  column: string;
  required: boolean;
  read: Read;
}

interface Rejection {
  cells: Cells;
  line: number;
  failure: Failure;
  reader?: FieldReader;
  document?: string | undefined;
  raw?: Record<string, string>;
}

interface MapperOptions {
  settings: ProfileSettings;
  header: Header;
  fileName: string;
  /** Of a workbook: where its days are counted from. */
  dateSystem?: DateSystem | undefined;
}

const REQUIRED: ReadonlySet<SalesField> = new Set(REQUIRED_FIELDS);
const TOTAL = /^(gran |grand )?(sub)?[- ]?totale?s?( general(es)?)?:?$/;
/** "Total cliente 0012", "Subtotal Lima:": a label only where neither date nor document says that it is a line. */
const TOTAL_OF = /^(gran |grand )?(sub)?[- ]?totale?s?\b/;
const PAGE = /^(pagina|pag\.?|page|hoja)\s*:?\s*\d+(\s*(de|of|\/)\s*\d+)?$/;
const MAX_RAW = 500;

/**
 * Compiles a profile's mapping for one file into closures. What it writes is the contract's SalesRow or
 * RejectRow as text: building JSON by hand is several times faster than objects and `JSON.stringify`.
 * Throws PROFILE_MISMATCH when the header does not have what the profile maps.
 */
export function compileSalesMapper({ settings, header, fileName, dateSystem }: MapperOptions): Mapper {
  const find = findColumns(settings, header, fileName);
  const createReader = createReaders({ format: settings.format, find, dateSystem });
  const { columns, document } = settings;
  const sources = document.rule === 'line' ? { ...columns, line: columns.line ?? document.key } : columns;
  const readers = FIELD_NAMES.flatMap((field): FieldReader[] => {
    const source = sources[field];
    if (!source) return [];
    const required = REQUIRED.has(field) || (field === 'line' && document.rule === 'line');
    return [
      {
        field,
        key: `,"${field}":"`,
        column: columnsOf(source).join(' × '),
        required,
        read: createReader(field, source),
      },
    ];
  });
  const isCancelled = createRule(settings.cancelled, find);
  const isVoid = createRule(settings.void, find);
  const columnOf = (field: SalesField): number => find(columnsOf(columns[field] ?? { constant: '' })[0] ?? '');
  const dateColumn = columnOf('date');
  const documentColumn = columnOf('document');
  const lastMapped = Math.max(
    ...Object.values(sources).flatMap((source) => (source ? columnsOf(source).map(find) : [])),
  );
  const width = header.names.length;

  return { map, broken };

  function map(cells: Cells, line: number): Mapped {
    if (isEmpty(cells)) return undefined;
    if (cells.length !== width) {
      const failure = countFailure(cells);
      if (failure) return saysNothing(cells) ? undefined : reject({ cells, line, failure });
    }
    const voided = isVoid?.(cells) === true;
    let text = `{"row":${line}`;
    let documentKey: string | undefined;
    for (const reader of readers) {
      let value = reader.read(cells);
      if (value === undefined) {
        if (!reader.required) continue;
        // A void document often comes without an amount, and has to replace what it voids all the same.
        if (voided && reader.field === 'amount') value = '0';
        else value = { code: 'missing-value', message: 'is empty' };
      }
      if (isFailure(value)) {
        return saysNothing(cells) ? undefined : reject({ cells, line, failure: value, reader, document: documentKey });
      }
      if (reader.field === 'document') documentKey = value;
      text += `${reader.key}${escapeJson(value)}"`;
    }
    if (isCancelled?.(cells)) text += ',"cancelled":true';
    if (voided) text += ',"void":true';
    return `${text}}\n`;
  }

  function broken(text: string, line: number): { reject: string } {
    const failure: Failure = {
      code: 'bad-text',
      message: 'a quote is opened and not closed as CSV wants it; double the quotes inside a cell',
    };
    return reject({ cells: [], line, failure, raw: { '#1': printable(text, MAX_RAW) } });
  }

  /** Cells beyond the header shift what stands before them; a row that ends before its last mapped column is cut. */
  function countFailure(cells: Cells): Failure | undefined {
    const isLonger = cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '');
    if (!isLonger && cells.length > lastMapped) return undefined;
    return {
      code: 'column-count',
      message: `${cells.length} cells where the header has ${width}`,
      value: String(cells.length),
    };
  }

  function reject(row: Rejection): { reject: string } {
    const { cells, line, failure, reader, document } = row;
    const column = failure.column ?? (reader?.column || undefined);
    const at = column === undefined ? -1 : find(column);
    const value = failure.value ?? (at >= 0 ? cells[at] : undefined);
    const rejected: RejectRow = {
      row: line,
      ...(document !== undefined && { document }),
      reject: {
        ...(column !== undefined && { column }),
        code: failure.code,
        ...(value !== undefined && value !== '' && { value: printable(value, MAX_RAW) }),
        message: `${column === undefined ? '' : `Column '${column}': `}${failure.message}`,
      },
      raw: row.raw ?? rawOf(cells),
    };
    return { reject: `${JSON.stringify(rejected)}\n` };
  }

  function rawOf(cells: Cells): Record<string, string> {
    const raw: Record<string, string> = Object.create(null);
    cells.forEach((cell, at) => {
      const value = printable(cell, MAX_RAW);
      if (value !== '' && at < width + 20) raw[columnLabel(header, at)] = value;
    });
    return raw;
  }

  /** Looked at only when a row has failed: totals have no date, and reports repeat their header on each page. */
  function saysNothing(cells: Cells): boolean {
    if (cells.every((cell, at) => cleanText(cell) === (header.names[at] ?? ''))) return true;
    const texts = cells.map(fold);
    const filled = texts.filter((text) => text !== '');
    if (filled.length === 1 && PAGE.test(filled[0] ?? '')) return true;
    const isSilent = (at: number, label: RegExp): boolean => {
      const text = texts[at] ?? '';
      return text === '' || label.test(text);
    };
    if (isSilent(dateColumn, TOTAL) && texts.some((text) => TOTAL.test(text))) return true;
    return (
      isSilent(dateColumn, TOTAL_OF) && isSilent(documentColumn, TOTAL_OF) && texts.some((text) => TOTAL_OF.test(text))
    );
  }
}

const isEmpty = (cells: Cells): boolean => cells.every((cell) => cell === '' || cleanText(cell) === '');

type Rule = { column: string; startsWith?: string | undefined; equals?: string[] | undefined };

function createRule(rule: Rule | undefined, find: (name: string) => number): ((cells: Cells) => boolean) | undefined {
  if (!rule) return undefined;
  const at = find(rule.column);
  const start = rule.startsWith === undefined ? undefined : fold(rule.startsWith);
  const values = new Set(rule.equals?.map(fold));
  let lastCell: string | undefined;
  let lastAnswer = false;
  return (cells) => {
    const cell = cells[at] ?? '';
    // Lines of one document follow each other and repeat their number and state.
    if (cell !== lastCell) {
      const value = fold(cell);
      lastCell = cell;
      lastAnswer = (start !== undefined && value.startsWith(start)) || values.has(value);
    }
    return lastAnswer;
  };
}

const NEEDS_ESCAPE = /["\\]/;

/** Values are cleaned: of what JSON escapes only quotes and backslashes are left. */
const escapeJson = (value: string): string => (NEEDS_ESCAPE.test(value) ? value.replace(/["\\]/g, '\\$&') : value);
