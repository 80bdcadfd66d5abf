import type { Corrections, EndLine, ProfileSettings, RecordField } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { columnLabel, type Header, headerShape } from '../mapping/header';
import { compileRecordMapper } from '../mapping/record-mapper';
import { compileSalesMapper, type Mapper, type SalesPlan } from '../mapping/sales-mapper';
import type { DateSystem } from '../mapping/serial-date';
import { type Correct, compileCorrections } from './corrections';
import { findHeader, headerIn, MAX_TITLE_LINES, type NumberedRow } from './find-header';
import { compileMendedRows, mendedHeader } from './mended-rows';

interface TableOptions {
  /** As messages name it: the file, and of a workbook the sheet. */
  fileName: string;
  settings: ProfileSettings;
  corrections: Corrections;
  /** Of a file of records: what they can state. */
  fields?: readonly RecordField[] | undefined;
  /** Sale lines come out as STAGED_ROWS. */
  staged?: boolean | undefined;
  /** Takes a line of the answer, its line feed with it. */
  writer: { add(line: string): void };
  /** Of a workbook. Its cells know their column, so no row of it is too short or too long. */
  dateSystem?: DateSystem;
}

/** Notes below a table are few; more rows of one cell are another fault, and are reported. */
const MAX_NOTES = 20;
/** Their names travel with every file and are kept with its import. */
const MAX_KEPT_COLUMNS = 1_000;

/**
 * Rows as a file has them become the lines that the cms takes: titles above the header are skipped, the header is
 * found, corrections laid over, each row mapped, and notes below the last row left out.
 */
export class Table {
  readonly counts: Omit<EndLine, 'end'> = { rows: 0, skipped: 0 };
  /** The rows are those of a file of rejects that somebody has mended: corrections come out, and no sales. */
  isMended = false;
  /** Once it is known. */
  header: Header | undefined;
  private readonly options: TableOptions;
  private readonly lastTitleLine: number;
  private first: NumberedRow[] = [];
  private isExpectedTried = false;
  private mapper: Mapper | undefined;
  private correct: Correct | undefined;
  private width = 0;
  /** Rejects of one cell, which turn out to be notes when no row follows. */
  private notes: string[] = [];

  constructor(options: TableOptions) {
    const { settings } = options;
    if (settings.kind !== 'sales' && !options.fields) {
      throw new AppError(
        'PROFILE_MISMATCH',
        `There is no type '${settings.kind}' that files may bring any more; choose another in the profile`,
        { reason: 'ambiguous-format' },
      );
    }
    this.options = options;
    this.lastTitleLine = Math.max(MAX_TITLE_LINES, settings.format.headerRow);
  }

  /** Columns from here on are of no use to the caller either; undefined before the header is known. */
  get columns(): number | undefined {
    return this.mapper && this.width;
  }

  /** The columns of STAGED_ROWS; undefined for what comes out as NDJSON, as records do and what was mended. */
  get staged(): readonly string[] | undefined {
    return this.mapper?.plan?.lines?.columns;
  }

  /** How rows become sale lines, when nothing but their cells decides about them. */
  get plan(): SalesPlan | undefined {
    return this.correct || this.options.dateSystem ? undefined : this.mapper?.plan;
  }

  /** Whether rejects wait for a row that follows them. */
  get hasNotes(): boolean {
    return this.notes.length > 0;
  }

  /** So many rows were written by who followed `plan`. */
  count(rows: number): void {
    this.counts.rows += rows;
  }

  row(cells: readonly string[], line: number): void {
    if (this.mapper) this.data(this.mapper, cells, line);
    else this.look({ cells, line });
  }

  /** A line that could not be cut into cells. */
  broken(text: string, line: number): void {
    if (!this.mapper) {
      this.counts.skipped += 1;
      return;
    }
    const corrected = this.correct?.([], line);
    if (corrected) this.data(this.mapper, corrected, line);
    else this.write(this.mapper.broken(text, line).reject);
  }

  /** Rows that are there and empty. */
  skip(count: number): void {
    this.counts.skipped += count;
  }

  /** Throws UNREADABLE_FILE when the file holds nothing, PROFILE_MISMATCH when no header was found. */
  end(): void {
    if (!this.mapper) this.settle();
    this.skip(this.notes.length);
  }

  private look(row: NumberedRow): void {
    const { settings } = this.options;
    this.first.push(row);
    const mended = mendedHeader(row);
    if (mended) {
      this.isMended = true;
      this.mapper = compileMendedRows(mended);
      this.setHeader(mended);
      return;
    }
    if (!this.isExpectedTried && row.line >= settings.format.headerRow) {
      this.isExpectedTried = true;
      const header = headerIn(row, settings);
      if (header) {
        this.skip(this.first.length - 1);
        this.begin(header);
        return;
      }
    }
    if (row.line >= this.lastTitleLine) this.settle();
  }

  private settle(): void {
    const { fileName, settings } = this.options;
    const rows = this.first;
    const found = findHeader(rows, settings);
    if (!found || rows.every(({ cells }) => cells.every((cell) => cell.trim() === ''))) {
      throw new AppError('UNREADABLE_FILE', `${fileName} is empty: there is no header in it`, { reason: 'empty' });
    }
    this.begin(found.header);
    this.skip(found.firstRow - 1);
    for (const { cells, line } of rows.slice(found.firstRow)) this.row(cells, line);
  }

  private begin(header: Header): void {
    const { corrections, ...options } = this.options;
    const { fields } = options;
    this.mapper = fields
      ? compileRecordMapper({ ...options, header, fields })
      : compileSalesMapper({ ...options, header });
    this.setHeader(header);
    this.counts.headerShape = headerShape(header);
    if (header.names.length <= MAX_KEPT_COLUMNS)
      this.counts.columns = header.names.map((_, at) => columnLabel(header, at));
    if (Object.keys(corrections).length > 0) this.correct = compileCorrections(corrections, header);
  }

  private setHeader(header: Header): void {
    this.width = header.names.length;
    this.header = header;
    this.first = [];
  }

  private data(mapper: Mapper, cells: readonly string[], line: number): void {
    const corrected = this.correct?.(cells, line) ?? (this.options.dateSystem ? this.fit(cells) : cells);
    const mapped = mapper.map(corrected, line);
    if (mapped === undefined) {
      this.counts.skipped += 1;
    } else if (typeof mapped === 'string') {
      this.write(mapped);
    } else if (isNote(corrected) && this.notes.length < MAX_NOTES) {
      this.notes.push(mapped.reject);
    } else {
      this.write(mapped.reject);
    }
  }

  private fit(cells: readonly string[]): readonly string[] {
    if (cells.length === this.width) return cells;
    return Array.from({ length: this.width }, (_, at) => cells[at] ?? '');
  }

  private write(text: string): void {
    const { writer } = this.options;
    if (this.notes.length > 0) {
      this.counts.rows += this.notes.length;
      for (const note of this.notes) writer.add(note);
      this.notes = [];
    }
    this.counts.rows += 1;
    writer.add(text);
  }
}

/** One cell alone is no line of a sale: who printed the report, where its figures come from. */
const isNote = (cells: readonly string[]): boolean => {
  let filled = 0;
  for (const cell of cells) if (cell.trim() !== '') filled += 1;
  return filled <= 1;
};
