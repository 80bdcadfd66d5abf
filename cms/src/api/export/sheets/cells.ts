import type { Choice, IndexValue, TableUnit, TableValue } from '@rumbo/config/api';
import type { Cell, CellKind } from '../../../spreadsheet/sheet';

const KINDS: Partial<Record<TableUnit, CellKind>> = {
  money: 'money',
  units: 'number',
  count: 'number',
  number: 'number',
  months: 'number',
  days: 'number',
  ratio: 'number',
  percent: 'percent',
  date: 'date',
  month: 'month',
  boolean: 'boolean',
};

/** A value of the table as a cell; `of` is what an index's values are in, `words` say that one is new. */
export function cellOf(
  value: TableValue,
  { unit, of = 'ratio' }: { unit: TableUnit; of?: TableUnit | undefined },
  words: { note_new: string },
): Cell {
  if (value === null) return null;
  if (unit === 'index') return indexCell(value as IndexValue, of, words);
  if (unit === 'choice') return { kind: 'text', text: (value as Choice).label };
  return { kind: KINDS[unit] ?? 'text', text: String(value) };
}

function indexCell({ value, note }: IndexValue, of: TableUnit, words: { note_new: string }): Cell {
  if (note === 'new') return { kind: 'text', text: words.note_new };
  if (value === null) return null;
  return { kind: note === 'difference' ? 'difference' : (KINDS[of] ?? 'number'), text: value };
}

export const text = (value: string | null): Cell => (value === null ? null : { kind: 'text', text: value });

export const amount = (kind: CellKind, value: string | number | null): Cell =>
  value === null ? null : { kind, text: String(value) };
