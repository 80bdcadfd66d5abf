import { type IndexDefinition, type TableColumn, type TableUnit, VARIABLES, type Variable } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { metricSql } from '@rumbo/database';

/** A column as SQL over f (client_index), c (clients), p (a person's choice) and the joins it asks for. */
export interface ColumnSql {
  unit: TableUnit;
  /** What the values of an index are in. */
  of?: TableUnit;
  sql: string;
  /** Whether its texts are stored as one byte each, with which a filter compares them as they are. */
  isByte?: boolean;
  /** What rows are ordered by, where it is not `sql`. */
  order?: string;
  /** SQL of why an index has no value, and of the difference that is shown where it has none. */
  note?: string;
  difference?: string;
  join?: string;
  /** What has to be built beside the month's facts. */
  needs?: 'rhythm';
  label?: string;
}

interface Shown {
  variable: Variable;
  month: number;
  /** Months of retention. */
  window: number;
  family: number;
  indices: IndexDefinition[];
}

const UNIT_OF_METRIC = {
  revenue: 'money',
  units: 'units',
  orders: 'count',
  'average-ticket': 'money',
  'months-since-last-purchase': 'months',
  'months-since-first-purchase': 'months',
} as const satisfies Record<IndexDefinition['metric'], TableUnit>;

const UNIT_OF_VARIABLE = { money: 'money', units: 'units', orders: 'count', clients: 'count' } as const;

/** Which column of rumbo.client_index holds a variable's figure so and so long ago; counts of clients follow revenue. */
const FACT_OF: Record<'yearAgo' | 'average3' | 'trailing12', string> = {
  yearAgo: 'f.year_ago_micros',
  average3: 'f.average3_micros',
  trailing12: 'f.trailing12_micros',
};

/** Fields of clients that a column may show: plain values, and choices of a list. */
const FIELD_UNITS: Record<string, TableUnit> = {
  string: 'text',
  text: 'text',
  email: 'text',
  uid: 'text',
  enumeration: 'text',
  integer: 'number',
  biginteger: 'number',
  decimal: 'number',
  float: 'number',
  date: 'date',
  datetime: 'date',
  boolean: 'boolean',
};

/** Throws INVALID for a column that the model does not have. */
export function columnSql(column: TableColumn, shown: Shown): ColumnSql {
  const { variable, window, indices } = shown;
  const metric = metricSql(variable, window);
  const unit = UNIT_OF_VARIABLE[VARIABLES[variable].unit];
  if (column.startsWith('month:')) return monthColumn(column.slice('month:'.length), shown);
  if (column.startsWith('field:')) return fieldColumn(column.slice('field:'.length));
  switch (column) {
    case 'name':
      return { unit: 'text', sql: 'c.name' };
    case 'code':
      return { unit: 'text', sql: 'c.code' };
    case 'owner':
      return {
        unit: 'choice',
        sql: 'c.owner_id',
        order: 'ow.name',
        join: "left join (select id, coalesce(nullif(display_name, ''), username) as name from up_users) ow on ow.id = c.owner_id",
      };
    case 'actual':
      return { unit, sql: `(${metric.client})` };
    case 'previous':
      return { unit, sql: `(${metric.previous})` };
    case 'difference':
      return { unit, sql: `((${metric.client}) - (${metric.previous}))` };
    case 'yearAgo':
    case 'average3':
    case 'trailing12':
      return { unit: 'money', sql: FACT_OF[column] };
    case 'abc':
      return { unit: 'text', sql: 'f.abc', isByte: true };
    case 'category':
      return {
        unit: 'choice',
        sql: 'coalesce(p.category_id, f.category_id)',
        order: 'cat."order"',
        join: `left join public.categories cat on cat.id = coalesce(p.category_id, f.category_id)
      left join public.categories ruled on ruled.id = f.category_id and f.category_id <> p.category_id`,
      };
    case 'reason':
      return {
        unit: 'choice',
        sql: 'case when p.category_id is null then coalesce(p.reason_id, f.reason_id) else p.reason_id end',
        order: 'rea."order"',
        join: 'left join public.reasons rea on rea.id = case when p.category_id is null then coalesce(p.reason_id, f.reason_id) else p.reason_id end',
      };
    case 'lastPurchase':
      return { unit: 'date', sql: 'f.last_day' };
    case 'firstPurchase':
      return { unit: 'month', sql: 'f.first_month' };
    case 'monthsSince':
      return { unit: 'months', sql: '(case when f.bought then 0 else f.gap end)' };
    case 'rhythm':
      return { unit: 'days', sql: 'ry.rhythm_days', ...rhythmJoin(shown) };
    case 'nextPurchase':
      return { unit: 'date', sql: 'ry.next_day', ...rhythmJoin(shown) };
    case 'daysLate':
      return { unit: 'days', sql: 'ry.days_late', ...rhythmJoin(shown) };
    case 'I1':
    case 'I2':
    case 'I3':
    case 'I4': {
      const at = column.slice(1);
      const index = indices.find(({ slot }) => slot === column);
      return {
        unit: 'index',
        of: index ? unitOf(index) : 'ratio',
        sql: `f.i${at}`,
        note: `f.n${at}`,
        difference: `f.d${at}`,
        ...(index && { label: index.name }),
      };
    }
    default:
      throw new AppError('INVALID', `There is no column "${column}"`, { field: 'columns' });
  }
}

/** A window that counts its months above zero is in months, whatever is above zero in them. */
export const unitOf = ({ operation, metric, a }: IndexDefinition): TableUnit => {
  if (operation === 'percent-change') return 'percent';
  if (operation === 'ratio') return 'ratio';
  return a.agg === 'count' ? 'months' : UNIT_OF_METRIC[metric];
};

/** How often a client buys (database/sql/functions/rhythm.sql); a client without a rhythm has no value. */
const rhythmJoin = ({ month, family }: Shown) => ({
  needs: 'rhythm' as const,
  join: `left join rumbo.client_rhythm ry on ry.month = ${month} and ry.family_id = ${family} and ry.client_id = f.client_id`,
});

/** The variable in another month: what client_month has of it. */
function monthColumn(label: string, { variable, family }: Shown): ColumnSql {
  const month = Number(label.slice(0, 4)) * 12 + Number(label.slice(5)) - 1;
  const alias = `m${month}`;
  const sql = {
    revenue: `coalesce(${alias}.revenue_micros, 0)`,
    units: `coalesce(${alias}.units_micros, 0)`,
    orders: `coalesce(${alias}.orders, 0)`,
    'average-ticket': `round(${alias}.revenue_micros::numeric / nullif(${alias}.orders, 0))`,
    'client-count': `(${alias}.first_day is not null)::int`,
    'new-clients': `(${alias}.first_day is not null and ${alias}.gap is null)::int`,
    'non-retained-clients': `coalesce(${alias}.revenue_micros, 0)`,
  }[variable];
  return {
    unit: variable === 'non-retained-clients' ? 'money' : UNIT_OF_VARIABLE[VARIABLES[variable].unit],
    sql: `(${sql})`,
    join: `left join rumbo.client_month ${alias} on ${alias}.client_id = f.client_id and ${alias}.family_id = ${family} and ${alias}.month = ${month}`,
  };
}

/** A field of clients by its name in the model; the column's name comes from the model, never from the request. */
function fieldColumn(name: string): ColumnSql {
  const attribute = strapi.contentTypes['api::client.client']?.attributes[name] as
    | { type: string; private?: boolean }
    | undefined;
  const unit = attribute && !attribute.private ? FIELD_UNITS[attribute.type] : undefined;
  const stored = strapi.db.metadata.get('api::client.client').attributes[name] as { columnName?: string } | undefined;
  if (!unit || !stored?.columnName) {
    throw new AppError('INVALID', `Clients have no field "${name}" that a column can show`, { field: 'columns' });
  }
  const sql = `c."${stored.columnName}"`;
  return { unit, sql: attribute?.type === 'datetime' ? `${sql}::date` : sql };
}
