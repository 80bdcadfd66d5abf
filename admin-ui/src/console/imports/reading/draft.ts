import {
  type ProfileSettings,
  type ProposedSettings,
  profileSettings,
  type Question,
  type RecordField,
} from '@rumbo/config/api';
import { choosesKey, isRequired, keyOf } from '../../import-profiles/required-fields';

/** A profile in the making: what is still asked is missing. */
export type Draft = ProposedSettings & Partial<Pick<ProfileSettings, 'document' | 'cancelled' | 'void' | 'precedence'>>;

const DATE_TYPES = ['date', 'datetime', 'month'];

/** The settings, once nothing is missing that the kind of these `fields` needs. */
export function completeSettings(draft: Draft, fields: readonly RecordField[]): ProfileSettings | undefined {
  const { dates, decimal } = draft.format;
  const has = ({ name }: RecordField): boolean => draft.columns[name] !== undefined;
  if (!decimal) return undefined;
  if (!dates?.length && fields.some((field) => has(field) && DATE_TYPES.includes(field.type))) return undefined;
  if (fields.some((field) => isRequired(field, draft) && !has(field))) return undefined;
  if (choosesKey(draft) && keyOf(draft).length === 0) return undefined;
  const settings = profileSettings.safeParse(draft);
  return settings.data;
}

export function isAnswered({ about, field }: Question, draft: Draft): boolean {
  if (about === 'dates') return Boolean(draft.format.dates?.length);
  if (about === 'decimal') return draft.format.decimal !== undefined;
  return field !== undefined && field in draft.columns;
}

/** Takes one of a question's options, or another column, for its answer. */
export function answer(draft: Draft, { about, field, options }: Question, option: string): Draft {
  if (about === 'dates') {
    // "03/04/2026" beside "2026-04-03": what does not tell day from month stands in either answer.
    const order = option.slice(0, 2);
    const dates = options.filter((one) => one.startsWith(order) || one.startsWith('yyyy'));
    return withFormat(draft, { dates: [option, ...dates.filter((one) => one !== option)] });
  }
  if (about === 'decimal')
    return withFormat(draft, { decimal: option as '.' | ',', thousands: option === '.' ? ',' : '.' });
  if (field === undefined) return draft;
  if (about === 'constant') return { ...draft, columns: { ...draft.columns, [field]: { constant: option } } };
  return mapColumn(draft, option, field);
}

export const withFormat = (draft: Draft, format: Partial<Draft['format']>): Draft => ({
  ...draft,
  format: { ...draft.format, ...format },
});

const isFrom = (source: unknown, header: string): boolean =>
  source === header || (typeof source === 'object' && source !== null && 'from' in source && source.from === header);

/** What a column of the file becomes; '' for one that is not read. */
export const fieldOf = (draft: Draft, header: string): string =>
  Object.entries(draft.columns).find(([, source]) => isFrom(source, header))?.[0] ?? '';

/** Fields that are computed from this column and others. */
export const computedFrom = (draft: Draft, header: string): string[] =>
  Object.entries(draft.columns).flatMap(([field, source]) =>
    typeof source === 'object' && 'multiply' in source && source.multiply.includes(header) ? [field] : [],
  );

/** A column becomes one field, and a field comes from one column. '' takes the column out. */
export function mapColumn(draft: Draft, header: string, field: string): Draft {
  const rest = Object.entries(draft.columns).filter(([name, source]) => name !== field && !isFrom(source, header));
  const columns = Object.fromEntries(field === '' ? rest : [...rest, [field, header]]);
  return { ...draft, columns };
}

/** "Ventas 2026-01.csv" → "Ventas": what is the same in the next file's name. */
export const profileName = (fileName: string): string =>
  fileName
    .replace(/\.[^.]*$/, '')
    .replace(/[\d_\-. ]+$/, '')
    .replace(/[\s_-]+/g, ' ')
    .trim() || fileName;

/** "ventas-2026-01.csv" → "ventas-*.csv"; a name without digits stands for itself. */
export const filePattern = (fileName: string): string =>
  fileName.replace(/\d[\d_\-. ]*(?=\D)|\d+$/g, (digits) => `*${/[_\-. ]$/.exec(digits)?.[0] ?? ''}`);

/** The day that a cell means under an order such as "dd/MM/yyyy", as yyyy-MM-dd. */
export function dayOf(cell: string, format: string): string | undefined {
  const numbers = cell.match(/\d+/g)?.map(Number) ?? [];
  const parts = Object.fromEntries((format.match(/y+|M+|d+/g) ?? []).map((token, at) => [token[0], numbers[at]]));
  const { y, M, d } = parts as { y?: number; M?: number; d?: number };
  if (y === undefined || M === undefined || d === undefined || M > 12 || d > 31) return undefined;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${y < 100 ? 2000 + y : y}-${two(M)}-${two(d)}`;
}

/** The number that a cell means under a decimal mark. */
export function amountOf(cell: string, decimal: string): number | undefined {
  const digits = [...cell].filter((sign) => /\d/.test(sign) || sign === decimal || sign === '-').join('');
  const value = Number(digits.replace(decimal, '.'));
  return digits === '' || Number.isNaN(value) ? undefined : value;
}
