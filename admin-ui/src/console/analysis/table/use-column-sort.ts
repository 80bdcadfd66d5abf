import type { TableColumn, TableFilter } from '@rumbo/config/api';
import { useType } from '../../../data/model';

type Operator = TableFilter['operator'];

export interface ColumnSort {
  input: 'text' | 'number' | 'date' | 'month';
  operators: Operator[];
}

const NUMBER: ColumnSort = {
  input: 'number',
  operators: ['at-least', 'more-than', 'at-most', 'less-than', 'equals', 'empty', 'not-empty'],
};
const TEXT: ColumnSort = { input: 'text', operators: ['contains', 'equals', 'not-equals', 'empty', 'not-empty'] };
const CHOICE: ColumnSort = { input: 'text', operators: ['in', 'not-in', 'empty', 'not-empty'] };
const DATE: ColumnSort = { input: 'date', operators: ['at-least', 'at-most', 'equals', 'empty', 'not-empty'] };

const OWN: Partial<Record<TableColumn, ColumnSort>> = {
  name: TEXT,
  code: TEXT,
  owner: CHOICE,
  category: CHOICE,
  reason: CHOICE,
  abc: CHOICE,
  lastPurchase: DATE,
  nextPurchase: DATE,
  firstPurchase: { ...DATE, input: 'month' },
};

/** What can be asked of a column, and how its value is typed. */
export function useColumnSort(): (column: TableColumn) => ColumnSort {
  const clients = useType('clients');
  return (column) => {
    if (/^I[1-4]$/.test(column)) return { ...NUMBER, operators: [...NUMBER.operators, 'is-new'] };
    if (!column.startsWith('field:')) return OWN[column] ?? NUMBER;
    const type = clients?.attributes.find(({ name }) => `field:${name}` === column)?.type ?? 'string';
    if (type === 'enumeration' || type === 'boolean')
      return type === 'boolean' ? { ...CHOICE, operators: ['equals'] } : CHOICE;
    if (type.startsWith('date')) return DATE;
    return ['integer', 'biginteger', 'decimal', 'float'].includes(type) ? NUMBER : TEXT;
  };
}
