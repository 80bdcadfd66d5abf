import { AppError } from '@rumbo/config/errors';
import { Parser } from 'papaparse';

/** A row longer than this is a quote that is never closed. */
const MAX_ROW_CHARS = 256 * 1024;
/** Each broken line is parsed again from the next one, so their number is capped, and the text that is read in vain. */
const MAX_BROKEN_LINES = 1_000;
const MAX_REREAD_CHARS = 16 * 1024 * 1024;

export interface CsvHandlers {
  /** `line`: line of the file on which the row begins, 1-based. */
  onRow(cells: string[], line: number): void;
  /** A line whose quotes do not match; the rows after it are read as if it stood alone. */
  onBroken(text: string, line: number): void;
}

type Newline = '\n' | '\r';

interface ParseResult {
  data: string[][];
  errors: { row: number; code: string }[];
  meta: { cursor: number };
}

/**
 * Cuts decoded text into rows, chunk by chunk. papaparse's parser does the cutting; its own streamer is left
 * out, for it neither knows line numbers nor recovers: one unclosed quote would swallow the rest of the file.
 */
export class CsvReader {
  private readonly delimiter: string;
  private readonly fileName: string;
  private readonly handlers: CsvHandlers;
  private newline: Newline | undefined;
  private rest = '';
  private line = 1;
  private brokenLines = 0;
  private rereadChars = 0;

  /** `fileName`: as messages name it. */
  constructor(delimiter: string, handlers: CsvHandlers, fileName = 'The file') {
    this.fileName = fileName;
    this.delimiter = delimiter;
    this.handlers = handlers;
  }

  /** The line that comes next, when all rows before it have been given and lines end with a line feed. */
  get nextLine(): number | undefined {
    return this.rest === '' && this.newline === '\n' ? this.line : undefined;
  }

  /** So many lines were read by somebody else. */
  skipLines(count: number): void {
    this.line += count;
  }

  push(text: string): void {
    this.rest += text;
    // "\n" parts LF and CRLF alike (a trailing "\r" is trimmed with the cell); a lone "\r" is an old Mac's.
    this.newline ??= this.rest.includes('\n') ? '\n' : this.rest.length > MAX_ROW_CHARS ? '\r' : undefined;
    if (this.newline) this.consume(this.newline);
  }

  end(): void {
    const newline = this.newline ?? (/\r(?!\n|$)/.test(this.rest) ? '\r' : '\n');
    for (;;) {
      this.consume(newline);
      // What is left is the last row, without a line end of its own or within a quote that nothing closes.
      if (this.rest === '') return;
      const { data, errors } = this.parse(newline, { isEnd: true });
      if (errors.length > 0 && (this.rest.includes(newline) || isUnclosed(errors))) {
        this.breakLine(newline, this.rest.length);
        continue;
      }
      this.emit(data, newline, this.rest);
      this.rest = '';
    }
  }

  /** Takes all rows that end within the text at hand. */
  private consume(newline: Newline): void {
    while (this.rest !== '') {
      const { data, errors, meta } = this.parse(newline);
      if (errors.some((error) => error.row < data.length)) {
        this.consumeOneByOne(newline);
      } else {
        this.emit(data, newline, this.rest.slice(0, meta.cursor));
        this.rest = this.rest.slice(meta.cursor);
      }
      if (this.rest.length <= MAX_ROW_CHARS) return;
      this.breakLine(newline, this.rest.length);
    }
  }

  /**
   * Only so is it known where a row with stray quotes begins. On one line such a row is kept as papaparse reads
   * it (`"Pipe 5" long"` is meant as it stands); over several lines it has swallowed its neighbours.
   */
  private consumeOneByOne(newline: Newline): void {
    for (;;) {
      const { data, errors, meta } = this.parse(newline, { preview: 1, fastMode: false });
      if (data.length === 0) return;
      const text = this.rest.slice(0, meta.cursor);
      if (errors.length > 0 && countLines(text, newline) > 1) {
        this.breakLine(newline, text.length);
        continue;
      }
      this.emit(data, newline, text);
      this.rest = this.rest.slice(meta.cursor);
    }
  }

  private breakLine(newline: Newline, readInVain: number): void {
    this.brokenLines += 1;
    this.rereadChars += readInVain;
    const at = this.rest.indexOf(newline);
    const end = at === -1 ? this.rest.length : at;
    if (end > MAX_ROW_CHARS || this.brokenLines > MAX_BROKEN_LINES || this.rereadChars > MAX_REREAD_CHARS) {
      throw new AppError(
        'UNREADABLE_FILE',
        end > MAX_ROW_CHARS
          ? `${this.fileName}: line ${this.line} is longer than ${MAX_ROW_CHARS / 1024} kB: this is no CSV file, or its delimiter is another`
          : `${this.fileName}: too many lines, up to line ${this.line}, open a quote that is not closed: this is no CSV file, or its quotes are not doubled`,
        { reason: 'not-csv' },
      );
    }
    this.handlers.onBroken(this.rest.slice(0, end), this.line);
    this.line += 1;
    this.rest = this.rest.slice(end + 1);
  }

  private emit(rows: string[][], newline: string, text: string): void {
    // Rows without a line break in a cell, nearly all, are one line each; only else is it worth looking.
    const areSingleLines = countLines(text, newline) <= rows.length;
    for (const cells of rows) {
      this.handlers.onRow(cells, this.line);
      this.line += 1;
      if (areSingleLines) continue;
      for (const cell of cells) this.line += countLines(cell, newline);
    }
  }

  private parse(
    newline: Newline,
    { isEnd = false, ...options }: { isEnd?: boolean; preview?: number; fastMode?: boolean } = {},
  ): ParseResult {
    return new Parser({ delimiter: this.delimiter, newline, ...options }).parse(this.rest, 0, !isEnd) as ParseResult;
  }
}

const isUnclosed = (errors: ParseResult['errors']): boolean => errors.some((error) => error.code === 'MissingQuotes');

function countLines(text: string, newline: string): number {
  let count = 0;
  for (let at = text.indexOf(newline); at !== -1; at = text.indexOf(newline, at + 1)) count += 1;
  return count;
}
