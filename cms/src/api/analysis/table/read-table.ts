import {
  type Choice,
  fromMicros,
  type IndexValue,
  type TableAnswer,
  type TableColumn,
  type TableQuery,
  type TableValue,
  type TableView,
} from '@rumbo/config/api';
import { scopedQuery } from '../../../facts/scoped-query';
import { metaFor, monthLabel, readDataState } from '../queries/data-state';
import { actualFormula, columnFormulas, shownIn } from '../trace/formula';
import type { ColumnSql } from './columns';
import { NOTES } from './notes';
import { summedFacts } from './sums';
import { type TableRows, tableRows } from './table-rows';
import { type Totals, totalsOf, totalsSql } from './totals';

/** A row as the database answers it: `v0`, `v1`… are the values of the columns. */
export type TableRecord = Record<string, string | number | boolean | null>;

/** A page of the analysis table: any columns, up to three filters, two levels of order, and the figure of all rows. */
export async function readTable(query: TableQuery, now: Date): Promise<TableAnswer> {
  const { variable, page, pageSize, columns } = query;
  const state = await readDataState();
  const rows = await tableRows(query, state, now);
  const meta = { ...metaFor(variable, state, now, rows?.cutDay), page, pageSize };
  const shown = shownIn(query, state, rows ?? undefined);
  const explained = { period: { from: query.month, to: query.month }, formula: actualFormula(shown) };
  if (!rows)
    return {
      data: [],
      meta: { ...meta, ...explained, rowCount: 0, total: 0, columns: {}, totals: { actual: null, previous: null } },
    };
  const { records, totals } = await readPage(query, rows);
  const formulas = columnFormulas(columns, shown);
  return {
    data: records.map((row) => ({
      client: { id: String(row['id']), code: String(row['code']), name: String(row['name']) },
      values: Object.fromEntries(columns.map((name, at) => [name, shownValue(rows.column(name), row, at)])),
    })),
    meta: {
      ...meta,
      ...explained,
      rowCount: totals.total,
      total: totals.total,
      columns: Object.fromEntries(
        columns.map((name) => {
          const { unit, of, label } = rows.column(name);
          const formula = formulas.get(name);
          return [name, { unit, ...(of && { of }), ...(label && { label }), ...(formula && { formula }) }];
        }),
      ),
      totals: { actual: totals.actual, previous: totals.previous },
    },
  };
}

/**
 * The view's clients are found once, with what their order and the totals ask for alone; the page's own are shown in full:
 * names, owners and categories of nobody else.
 */
async function readPage(query: TableQuery, rows: TableRows): Promise<{ records: TableRecord[]; totals: Totals }> {
  const page = Math.trunc(query.page);
  const size = Math.trunc(query.pageSize);
  const keys = keysOf(query, rows);
  const found = ['f.client_id', ...summedFacts(query), ...keys.map(({ sql }, at) => `${sql} as o${at}`)];
  const top = `select client_id from found order by ${keys.map((key, at) => `o${at} ${key.order} nulls last`).join(', ')}
                limit ${size} offset ${(page - 1) * size}`;
  const [answer] = await scopedQuery<{ totals: string; records: string | null }>(
    `with found as materialized (select ${found.join(', ')} ${rows.found}), totals as (${totalsSql(query, 'from found f')})
     select (select to_json(totals)::text from totals) as totals, json_agg(record)::text as records
       from (${rowsSql(query, { ...rows, from: rows.fromTop(top) })}) record`,
    rows.values,
  );
  return { records: JSON.parse(answer?.records ?? '[]'), totals: totalsOf(query, JSON.parse(answer?.totals ?? '{}')) };
}

/** All rows of a view, in its order; `shownValue` reads them. */
export function rowsSql({ columns, sort }: Pick<TableView, 'columns' | 'sort'>, rows: TableRows): string {
  const { from, column } = rows;
  const order = keysOf({ sort }, rows).map((key) => `${key.sql} ${key.order} nulls last`);
  return `select c.document_id as id, c.code, c.name${columns.map((name, at) => selected(name, column(name), at)).join('')}
     ${from}
     order by ${order.join(', ')}`;
}

/** What rows are ordered by, and which way; those that tie come by their code as it was when they were built. */
function keysOf({ sort }: Pick<TableView, 'sort'>, { column }: TableRows): { sql: string; order: 'asc' | 'desc' }[] {
  const asked = sort.map(({ column: name, order }) => {
    const { sql, order: by } = column(name);
    return { sql: by ?? sql, order };
  });
  return [...asked, { sql: 'f.place', order: 'asc' }];
}

/** Values travel as text: a bigint or a numeric is exact only so. */
function selected(name: TableColumn, { unit, sql, note, difference }: ColumnSql, at: number): string {
  const value = `, (${sql})::text as v${at}`;
  if (name === 'owner') return `${value}, ow.name as l${at}`;
  if (name === 'category')
    return `${value}, cat.name as l${at}, cat.color as k${at}, p.category_id is not null as s${at}, ruled.name as r${at}`;
  if (name === 'reason')
    return `${value}, rea.name as l${at}, p.client_id is not null and p.reason_id is not null as s${at}`;
  if (unit === 'index') return `, coalesce(${sql}, ${difference})::text as v${at}, (${note})::text as n${at}`;
  return value;
}

export function shownValue({ unit, of }: ColumnSql, row: TableRecord, at: number): TableValue {
  const value = row[`v${at}`] ?? null;
  const text = value === null ? null : String(value);
  switch (unit) {
    case 'money':
      return text === null ? null : fromMicros(BigInt(text));
    case 'units':
      return text === null ? null : fromMicros(BigInt(text), 0);
    case 'count':
    case 'months':
    case 'days':
      return text === null ? null : Number(text);
    case 'boolean':
      return text === null ? null : text === 'true';
    case 'month':
      return text === null ? null : monthLabel(Number(text));
    case 'index': {
      const note = NOTES[row[`n${at}`] as keyof typeof NOTES];
      const index: IndexValue = { value: text === null ? null : fromMicros(BigInt(text), of === 'money' ? 2 : 0) };
      return note ? { ...index, note } : index;
    }
    case 'choice':
      return text === null ? null : choiceOf(Number(text), row, at);
    default:
      return text;
  }
}

function choiceOf(id: number, row: TableRecord, at: number): Choice {
  const choice: Choice = { id, label: String(row[`l${at}`] ?? '') };
  if (row[`k${at}`]) choice.color = String(row[`k${at}`]);
  if (typeof row[`s${at}`] === 'boolean') choice.setBy = row[`s${at}`] ? 'person' : 'rule';
  if (row[`r${at}`]) choice.byRule = String(row[`r${at}`]);
  return choice;
}
