import { DECIMAL_PATTERN, type TableFilter, type TableUnit, toMicros } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import type { ColumnSql } from './columns';

const COMPARISONS: Partial<Record<TableFilter['operator'], string>> = {
  'less-than': '<',
  'at-most': '<=',
  'more-than': '>',
  'at-least': '>=',
};
const IN_MICROS: readonly TableUnit[] = ['money', 'units', 'index'];

/**
 * A filter as SQL; `slot` takes a value and answers its placeholder. A row without a value is not equal to anything and
 * passes `not-equals` and `not-in`. Throws INVALID, naming the column, for an operator or value that does not fit.
 */
export function filterSql(
  { column, operator, value }: TableFilter,
  { unit, sql, note, isByte }: ColumnSql,
  slot: (value: unknown) => string,
): string {
  const refuse = (why: string) => new AppError('INVALID', `Filter on "${column}": ${why}`, { field: 'filters' });
  const bound = (one: unknown): string => {
    const text = String(one ?? '');
    switch (unit) {
      case 'text':
        return `${slot(text)}::${isByte && /^[ -~]$/.test(text) ? '"char"' : 'text'}`;
      case 'boolean':
        return `${slot(text === 'true')}::boolean`;
      case 'date':
        if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw refuse('write a date as yyyy-MM-dd');
        return `${slot(text)}::date`;
      case 'month':
        if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) throw refuse('write a month as yyyy-MM');
        return `${slot(Number(text.slice(0, 4)) * 12 + Number(text.slice(5)) - 1)}::int`;
      case 'choice':
        if (!/^\d{1,9}$/.test(text)) throw refuse('give the number of the choice');
        return `${slot(Number(text))}::int`;
      default:
        if (!DECIMAL_PATTERN.test(text)) throw refuse('write a number with a point');
        return IN_MICROS.includes(unit) ? `${slot(toMicros(text).toString())}::bigint` : `${slot(text)}::numeric`;
    }
  };
  const single = (): string => {
    if (value === undefined || Array.isArray(value)) throw refuse('give one value');
    return bound(value);
  };
  const list = (): string => {
    if (!Array.isArray(value) || value.length === 0) throw refuse('give a list of values');
    return value.map(bound).join(', ');
  };
  switch (operator) {
    case 'equals':
      return `(${sql}) = ${single()}`;
    case 'not-equals':
      return `(${sql}) is distinct from ${single()}`;
    case 'in':
      return `(${sql}) in (${list()})`;
    case 'not-in':
      return `((${sql}) is null or (${sql}) not in (${list()}))`;
    case 'between': {
      if (!Array.isArray(value) || value.length !== 2) throw refuse('give two values');
      return `(${sql}) between ${bound(value[0])} and ${bound(value[1])}`;
    }
    case 'contains':
      if (unit !== 'text') throw refuse('only text contains something');
      return `(${sql}) ilike ${slot(`%${String(value ?? '').replace(/[\\%_]/g, '\\$&')}%`)}`;
    case 'empty':
      return `(${sql}) is null`;
    case 'not-empty':
      return `(${sql}) is not null`;
    case 'is-new':
      if (!note) throw refuse('only an index can be new');
      return `${note} = 'n'`;
    default:
      if (unit === 'text' || unit === 'boolean' || unit === 'choice')
        throw refuse('this operator needs a number or a date');
      return `(${sql}) ${COMPARISONS[operator]} ${single()}`;
  }
}
