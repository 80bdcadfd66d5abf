import Box from '@mui/material/Box';
import {
  type Choice,
  type IndexValue,
  type TableAnswer,
  type TableColumn,
  type TableRow,
  type TableUnit,
  type TableValue,
  TRACED_NUMBERS,
  type TracedNumber,
  type TraceQuestion,
} from '@rumbo/config/api';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../display/use-format';
import type { Column } from '../../table/Table';
import { Figure } from '../../trace/Figure';
import { AbcClass } from '../AbcClass';
import { CategoryCell } from './CategoryCell';
import { useColumnName } from './use-column-name';

const RIGHT: readonly TableUnit[] = [
  'money',
  'units',
  'count',
  'months',
  'days',
  'number',
  'index',
  'percent',
  'ratio',
];

interface Shown {
  columns: readonly TableColumn[];
  meta: TableAnswer['meta'] | undefined;
  /** The table's own question, that its numbers open with. */
  asked: TraceQuestion;
  /** Opens why a client has its category and what its indices are made of. */
  onWhy: (row: TableRow, anchor: HTMLElement) => void;
}

/** The table's columns, with each value as its unit is read. */
export function useCells({ columns, meta, asked, onWhy }: Shown): Column<TableRow>[] {
  const translate = useTranslate();
  const name = useColumnName();
  const format = useFormat();

  const plain = (value: TableValue, unit: TableUnit): string => {
    if (value === null || typeof value === 'object') return '–';
    switch (unit) {
      case 'money':
        return format.money(String(value), { maximumFractionDigits: 0 });
      case 'percent':
        return format.change(String(value));
      case 'months':
        return translate('analysis.months', { smart_count: Number(value) });
      case 'days':
        return translate('rhythm.days', {
          smart_count: Number(value),
          _: `${format.number(String(value))}`,
        });
      case 'date':
        return format.day(String(value));
      case 'month':
        return format.month(String(value));
      case 'boolean':
        return translate(value ? 'common.yes' : 'common.no');
      case 'text':
      case 'choice':
        return String(value);
      default:
        return format.number(String(value));
    }
  };
  const index = ({ value, note }: IndexValue, of: TableUnit): ReactNode => {
    if (note === 'new')
      return (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {translate('analysis.note_new')}
        </Box>
      );
    if (note === 'no-data' || note === 'none' || value === null)
      return <span title={translate(note === 'no-data' ? 'analysis.note_no_data' : 'analysis.note_none')}>–</span>;
    // A difference stands in the place of a percentage of a base below zero: it is money or units, not percent.
    return note === 'difference' ? (
      <span title={translate('analysis.note_difference')}>Δ {format.number(value, { signDisplay: 'exceptZero' })}</span>
    ) : (
      plain(value, of)
    );
  };
  const cell = (row: TableRow, column: TableColumn): ReactNode => {
    const value = row.values[column] ?? null;
    const { unit = 'text', of = 'ratio' } = meta?.columns[column] ?? {};
    if (column === 'name') return row.client.name || row.client.code;
    if (column === 'abc') return <AbcClass value={value as 'A' | 'B' | 'C' | null} />;
    if (column === 'category')
      return <CategoryCell category={value as Choice | null} onOpen={(anchor) => onWhy(row, anchor)} />;
    if (unit === 'index') return index((value ?? { value: null }) as IndexValue, of);
    if (unit === 'choice') return (value as Choice | null)?.label ?? '–';
    if (column === 'actual') return <strong style={{ fontWeight: 600 }}>{plain(value, unit)}</strong>;
    return plain(value, unit);
  };

  return columns.map((column) => ({
    key: column,
    label: name(column, meta?.columns[column]?.label),
    sortable: true,
    ...(RIGHT.includes(meta?.columns[column]?.unit ?? 'text') && { align: 'right' as const }),
    ...(column === 'name' && { grow: true }),
    render: (row) => {
      const shown = cell(row, column);
      return isTraced(column) && hasValue(row.values[column]) ? (
        <Figure of={{ ...asked, client: row.client.id, number: column }}>{shown}</Figure>
      ) : (
        shown
      );
    },
  }));
}

const isTraced = (column: TableColumn): column is TableColumn & TracedNumber =>
  (TRACED_NUMBERS as readonly string[]).includes(column) || column.startsWith('month:');

/** An index that is new has operands to look at; one without data has none. */
const hasValue = (value: TableValue | undefined): boolean =>
  typeof value === 'object' && value !== null && 'value' in value
    ? value.value !== null || value.note === 'new' || value.note === 'none'
    : value !== null && value !== undefined;
