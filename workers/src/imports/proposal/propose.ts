import {
  type ColumnGuess,
  type Evidence,
  type ImportKind,
  type KindFields,
  type ProfileSettings,
  type Proposal,
  profileSettings,
  type Question,
  type SalesField,
} from '@rumbo/config/api';
import { headerShape, readHeader } from '../mapping/header';
import { type Column, columnsOfSample, type Match, matchColumns, share } from './columns';
import { type DateGuess, guessDates, isDateLike, isOpen, isSerial } from './dates';
import { findHeaderRow } from './find-header-row';
import { guessNumbers, isNumberLike } from './numbers';
import { guessKind } from './records/guess-kind';
import { fits, guessKey, matchRecords } from './records/match';
import { type Sample, STORED_MARK } from './sample';

const DECIMAL_FIELDS: readonly SalesField[] = ['quantity', 'unitPrice', 'amount', 'cost'];
/** Codes that went through a program that took them for decimals. */
const CODE_FIELDS = new Set(['document', 'client', 'product', 'salesperson', 'code']);
const POINT_ZERO = /^\d+\.0$/;
const COMMON_DATES = ['dd/MM/yyyy', 'MM/dd/yyyy', 'yyyy-MM-dd'];
const DATE_TYPES = new Set(['date', 'datetime', 'month']);
const NUMBER_TYPES = new Set(['decimal', 'integer', 'biginteger']);
const MAX_EXAMPLES = 3;

type Matches = ReadonlyMap<string, Match>;

interface Wanted {
  /** The kind that somebody says it is; else the header tells. */
  kind?: ImportKind | undefined;
  /** The kinds of records that are known here; a file is taken for no other. */
  kinds?: readonly KindFields[] | undefined;
}

/**
 * A profile for files like this one: what its cells say, with the evidence, and as questions what they leave open.
 * Nothing is guessed where two readings give two different sums.
 */
export function proposeProfile(sample: Sample, { kind: asked, kinds = [] }: Wanted = {}): Proposal {
  const evidence: Evidence[] = [...sample.evidence];
  const questions: Question[] = [];
  const isWorkbook = sample.format.type === 'xlsx';
  const found = findHeaderRow(sample.rows);
  if (found) evidence.push(found.evidence);
  const at = found?.at ?? 0;
  const header = readHeader(sample.rows[at]?.cells ?? []);
  const columns = columnsOfSample(header, sample.rows.slice(at + 1));
  const guessed = asked ?? guessKind(columns.map(({ name }) => name));
  const records = kinds.find(({ kind }) => kind === guessed);
  const matches: Matches = records ? matchRecords(records, columns, isWorkbook) : matchColumns(columns, isWorkbook);
  const named = (types: ReadonlySet<string>): Column[] =>
    (records?.fields ?? []).flatMap(({ name, type }) => (types.has(type) ? (matches.get(name)?.column ?? []) : []));

  const dates = decideDates(records ? named(DATE_TYPES)[0] : matches.get('date')?.column, columns);
  evidence.push(...dates.evidence);
  questions.push(...dates.questions);
  // Records without a day, or with months alone ("2026-01"), need no format: nothing is asked.
  const formats =
    records && dates.formats.length === 0 && dates.questions.length === 0 ? ['yyyy-MM-dd'] : dates.formats;
  const numbers = decideNumbers(
    records ? named(NUMBER_TYPES) : DECIMAL_FIELDS.flatMap((field) => matches.get(field)?.column ?? []),
  );
  evidence.push(...numbers.evidence);
  questions.push(
    ...numbers.questions,
    ...(records ? unstated(records, matches, columns, isWorkbook) : unmapped(matches, columns, isWorkbook)),
  );
  const key = records && guessKey(records.kind, (field) => matches.has(field));

  const {
    dates: _,
    decimal: __,
    thousands: ___,
    ...format
  } = profileSettings.shape.format.parse({
    ...sample.format,
    headerRow: sample.rows[at]?.line ?? 1,
  });
  return {
    settings: {
      kind: records?.kind ?? 'sales',
      format: { ...format, ...numbers.format, ...(formats.length > 0 && { dates: formats }) },
      columns: mapping(matches),
      ...(key && { document: key }),
    },
    guesses: columns.map((column) => guessOf(column, matches)),
    evidence,
    questions,
    headerShape: headerShape(header),
  };
}

/** The proposed settings as a profile has them; undefined while something is asked. */
export function settingsOf({ settings, questions }: Proposal): ProfileSettings | undefined {
  return questions.length > 0 ? undefined : profileSettings.parse(settings);
}

function mapping(matches: Matches): ProfileSettings['columns'] {
  const columns: ProfileSettings['columns'] = {};
  for (const [field, { column }] of matches) {
    const isPointZero = CODE_FIELDS.has(field) && share(column, (cell) => POINT_ZERO.test(cell)) >= 0.8;
    columns[field] = isPointZero ? { from: column.name, stripSuffix: '.0' } : column.name;
  }
  const [quantity, price] = [matches.get('quantity'), matches.get('unitPrice')];
  if (!columns.amount && quantity && price) columns.amount = { multiply: [quantity.column.name, price.column.name] };
  return columns;
}

/** The order of day and month holds for a whole file: another column of dates may tell what this one leaves open. */
function decideDates(column: Column | undefined, columns: readonly Column[]) {
  const evidence: Evidence[] = [];
  const questions: Question[] = [];
  let guess = column && guessDates(column.cells);
  if (column?.cells.length === 0) {
    questions.push(openDates(column, { formats: COMMON_DATES, because: 'no-row' }));
  }
  if (!column || !guess) return { formats: [], evidence, questions };
  let teller = column;
  if (isOpen(guess) && guess.because !== 'both-orders') {
    for (const other of columns.filter((candidate) => candidate !== column && share(candidate, isDateLike) >= 0.8)) {
      const told = guessDates(other.cells);
      if (!told || isOpen(told) || !told.formats.every((format) => guess?.formats.includes(format))) continue;
      guess = told;
      teller = other;
      break;
    }
  }
  const example = guess.example ?? teller.cells[0] ?? '';
  if (isOpen(guess)) {
    questions.push(openDates(column, guess));
    return { formats: [], evidence, questions };
  }
  const line = teller.lines[teller.cells.indexOf(example)];
  evidence.push({
    about: 'dates',
    value: guess.formats.join(', '),
    because: guess.because,
    column: teller.name,
    example,
    ...(line !== undefined && { line }),
  });
  return { formats: guess.formats, evidence, questions };
}

const openDates = (column: Column, { formats, because }: DateGuess): Question => ({
  about: 'dates',
  column: column.name,
  because,
  options: formats,
  examples: examplesOf([...column.cells.filter((cell) => !readsAlike(cell)), ...column.cells]),
});

/** 05/05/2026 is the same day both ways: it would not show what is asked. */
const readsAlike = (cell: string): boolean => /^\s*0?(\d{1,2})\D0?\1\D/.test(cell);

function decideNumbers(columns: readonly Column[]) {
  const evidence: Evidence[] = [];
  const questions: Question[] = [];
  const guess = guessNumbers(columns.flatMap(({ cells }) => cells));
  const { decimal, thousands, because, args, examples } = guess;
  const reason = { because, ...(args && { args }) };
  if (columns.length > 0 && columns.every(({ cells }) => cells.length === 0)) {
    questions.push({ about: 'decimal', because: 'no-row', options: ['.', ','], examples: [] });
  } else if (guess.isOpen) {
    questions.push({ about: 'decimal', ...reason, options: ['.', ','], examples });
  } else {
    const [example] = examples;
    const teller = columns.find(({ cells }) => example !== undefined && cells.includes(example));
    const line = teller?.lines[teller.cells.indexOf(example ?? '')];
    evidence.push({
      about: 'decimal',
      value: decimal,
      ...reason,
      ...(teller && { column: teller.name }),
      ...(example !== undefined && { example }),
      ...(line !== undefined && { line }),
    });
  }
  return { format: questions.length > 0 ? {} : { decimal, thousands }, evidence, questions };
}

/** Without a document, a date and an amount a row is no line; a person names the column. */
function unmapped(matches: Matches, columns: readonly Column[], isWorkbook: boolean): Question[] {
  const price = matches.get('unitPrice')?.column;
  const taken = new Set([...matches.values()].map(({ column }) => column));
  const free = columns.filter((column) => !taken.has(column));
  const { amount } = mapping(matches);
  const ask = (field: SalesField, test: (cell: string) => boolean, likely: Column[] = []): Question => {
    const options = [...likely, ...free].filter((column) => column.cells.length === 0 || share(column, test) >= 0.8);
    return {
      about: 'column',
      field,
      because: 'no-column',
      options: options.map(({ name }) => name),
      examples: options.slice(0, MAX_EXAMPLES).flatMap(({ cells }) => cells.slice(0, 1)),
    };
  };
  return [
    ...(matches.has('document') ? [] : [ask('document', (cell) => /\d/.test(cell) && !isDateLike(cell))]),
    ...(matches.has('date') ? [] : [ask('date', (cell) => isDateLike(cell) || (isWorkbook && isSerial(cell)))]),
    ...(amount ? [] : [ask('amount', isNumberLike, price ? [price] : [])]),
  ];
}

/** What a new record cannot do without: a person names the column, or of a few values the one. */
function unstated(
  { fields }: KindFields,
  matches: Matches,
  columns: readonly Column[],
  isWorkbook: boolean,
): Question[] {
  const taken = new Set([...matches.values()].map(({ column }) => column));
  return fields
    .filter(({ name, required }) => required && !matches.has(name))
    .map((field): Question => {
      if (field.enum)
        return {
          about: 'constant',
          field: field.name,
          because: 'no-column',
          options: field.enum.map(({ value }) => value),
          examples: [],
        };
      const options = columns.filter((column) => !taken.has(column) && fits(field, column, isWorkbook));
      return {
        about: 'column',
        field: field.name,
        because: 'no-column',
        options: options.map(({ name }) => name),
        examples: options.slice(0, MAX_EXAMPLES).flatMap(({ cells }) => cells.slice(0, 1)),
      };
    });
}

function guessOf(column: Column, matches: Matches): ColumnGuess {
  const examples = examplesOf(column.cells);
  for (const [field, match] of matches) {
    if (match.column === column) return { header: column.name, field, by: match.by, examples };
  }
  return { header: column.name, examples };
}

const examplesOf = (cells: readonly string[]): string[] =>
  [...new Set(cells)].slice(0, MAX_EXAMPLES).map((cell) => cell.slice(0, 60).replaceAll(STORED_MARK, '.'));
