import type { ProfileSettings } from '@rumbo/config/api';
import { SALES_FIELDS, type SalesField, type StagedLines, stagedLines } from '@rumbo/config/rows';
import { type Failure, isFailure } from './failure';
import { columnsOf, findColumns, REQUIRED_FIELDS } from './find-columns';
import { fold, type Header } from './header';
import { createReaders, type Holds, type Read, SALES_HOLDS } from './readers';
import { brokenLine, compileReject, countFailure, isEmpty, saysNothing } from './reject-row';
import { JSON_FORM, stagedForm } from './row-form';
import type { DateSystem } from './serial-date';

type Cells = readonly string[];

/** One line for a row, a reject apart; undefined for a row that says nothing (empty, a total, a repeated header). */
export type Mapped = string | { reject: string } | undefined;

export interface Mapper {
  map(cells: Cells, line: number): Mapped;
  /** The reject of a line that could not be cut into cells. */
  broken(text: string, line: number): { reject: string };
  /** Of sale lines as STAGED_ROWS: how one is put together, for who does so without texts. */
  plan?: SalesPlan;
}

export interface PlannedField {
  field: SalesField;
  write: (value: string | undefined) => string | Failure;
  column: string;
  /** Where it is read from. */
  columns: readonly number[];
  /** The one column gives it as it stands. */
  isBare: boolean;
  holds: Holds;
  required: boolean;
  read: Read;
}

/** Whether a row is cancelled or void, by what one of its cells says. */
export interface Rule {
  column: number;
  holdsFor(cells: Cells): boolean;
}

export interface SalesPlan {
  /** How many cells a row has. */
  width: number;
  /** In the order they are written. */
  fields: readonly PlannedField[];
  lines: StagedLines;
  cancelled: Rule | undefined;
  void: Rule | undefined;
}

interface MapperOptions {
  settings: ProfileSettings;
  header: Header;
  fileName: string;
  /** Of a workbook: where its days are counted from. */
  dateSystem?: DateSystem | undefined;
  /** As STAGED_ROWS; not said: as NDJSON. */
  staged?: boolean | undefined;
}

const REQUIRED: ReadonlySet<SalesField> = new Set(REQUIRED_FIELDS);

/**
 * Compiles a profile's mapping for one file into closures. What it writes is a sale line or its reject, as STAGED_ROWS or NDJSON.
 * Throws PROFILE_MISMATCH when the header does not have what the profile maps.
 */
export function compileSalesMapper({ settings, header, fileName, dateSystem, staged = false }: MapperOptions): Mapper {
  const find = findColumns(settings, header, fileName);
  const createReader = createReaders({ format: settings.format, find, dateSystem });
  const { columns, document } = settings;
  const sources = document.rule === 'line' ? { ...columns, line: columns.line ?? document.key } : columns;
  const stated = SALES_FIELDS.flatMap((field) => {
    const source = sources[field];
    return source ? [{ field, source }] : [];
  });
  const fields = stated.map(({ field }) => field);
  const lines = staged
    ? stagedLines({ fields, cancelled: settings.cancelled !== undefined, void: settings.void !== undefined })
    : undefined;
  const form = lines ? stagedForm(lines) : JSON_FORM;
  const readers = stated.map(({ field, source }): PlannedField => {
    const names = columnsOf(source);
    return {
      field,
      write: form.field(field),
      column: names.join(' × '),
      columns: names.map(find),
      isBare: typeof source === 'string',
      holds: SALES_HOLDS[field],
      required: REQUIRED.has(field) || (field === 'line' && document.rule === 'line'),
      read: createReader(field, SALES_HOLDS[field], source),
    };
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

  const reject = compileReject(header, find, form.reject);
  // Totals have no date, and reports repeat their header on each page.
  const isNoRow = (cells: Cells) => saysNothing(header, cells, [dateColumn, documentColumn]);

  return {
    map,
    broken: (text, line) => reject(brokenLine(text, line)),
    ...(lines && { plan: { width, fields: readers, lines, cancelled: isCancelled, void: isVoid } }),
  };

  function map(cells: Cells, line: number): Mapped {
    if (isEmpty(cells)) return undefined;
    if (cells.length !== width) {
      const failure = countFailure(cells, width, lastMapped);
      if (failure) return isNoRow(cells) ? undefined : reject({ cells, line, failure });
    }
    const voided = isVoid?.holdsFor(cells) === true;
    let text = form.open(line);
    let documentKey: string | undefined;
    for (const reader of readers) {
      let value = reader.read(cells);
      if (value === undefined && reader.required) {
        // A void document often comes without an amount, and has to replace what it voids all the same.
        if (voided && reader.field === 'amount') value = '0';
        else value = { code: 'missing-value', message: 'is empty' };
      }
      const written = isFailure(value) ? value : reader.write(value);
      if (isFailure(written)) {
        return isNoRow(cells)
          ? undefined
          : reject({ cells, line, failure: written, column: reader.column, document: documentKey });
      }
      if (reader.field === 'document') documentKey = value as string;
      text += written;
    }
    return text + form.close(isCancelled?.holdsFor(cells) === true, voided);
  }
}

type RuleSettings = { column: string; startsWith?: string | undefined; equals?: string[] | undefined };

function createRule(rule: RuleSettings | undefined, find: (name: string) => number): Rule | undefined {
  if (!rule) return undefined;
  const at = find(rule.column);
  const start = rule.startsWith === undefined ? undefined : fold(rule.startsWith);
  const values = new Set(rule.equals?.map(fold));
  let lastCell: string | undefined;
  let lastAnswer = false;
  return {
    column: at,
    holdsFor(cells) {
      const cell = cells[at] ?? '';
      // Lines of one document follow each other and repeat their number and state.
      if (cell !== lastCell) {
        const value = fold(cell);
        lastCell = cell;
        lastAnswer = (start !== undefined && value.startsWith(start)) || values.has(value);
      }
      return lastAnswer;
    },
  };
}
