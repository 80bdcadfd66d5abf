import type { IndexDefinition, TableColumn, TableFilter, TableView, Variable } from '@rumbo/config/api';
import { metricSql } from '@rumbo/database';
import { systemPool } from '../../../facts/transaction';
import { cutDayFor, type DataState, monthIn, monthNumber } from '../queries/data-state';
import { familyFor, ownersFor } from '../queries/scope';
import { ensureBuilt } from '../rules/build';
import { type ColumnSql, columnSql } from './columns';
import { filterSql } from './filters';

/** The rows a view speaks of, as SQL: what a page, its totals and its groups are read from. */
export interface TableRows {
  /** Day up to which other months are compared; 0: whole months. */
  cutDay: number;
  /** `from … where …` over f, c and p, with the joins of every column that is named. */
  from: string;
  /** The same rows with the joins alone that their conditions and their order name. */
  found: string;
  /** Every join over the clients that a select of client_ids names, without the view's conditions. */
  fromTop(top: string): string;
  values: unknown[];
  column(name: TableColumn): ColumnSql;
  /** The variable's indices as the rows were computed with. */
  indices: readonly IndexDefinition[];
  /** SQL that says whether what the rows are read from still stands, for whoever reads as of an earlier moment. */
  stands: string;
}

/**
 * Brings facts, indices and categories of the month up to date and says which rows the view means. Null where there
 * are none to show: outside of the data. `everybody`: also clients that the variable does not count in the month. Scope is the database's: row-level security hides rows, nothing here does.
 */
export async function tableRows(
  view: TableView,
  state: DataState,
  now: Date,
  whom: 'counted' | 'everybody' = 'counted',
): Promise<TableRows | null> {
  const { variable, window } = view;
  const month = monthNumber(view.month);
  const family = await familyFor(view.family);
  if (state.first === null || state.last === null || month < state.first || month > state.last) return null;
  const cutDay = cutDayFor(view.compare, view.month, state, now);
  const {
    id: build,
    stands: buildStands,
    indices,
  } = await ensureBuilt(
    { variable, month, family, cutDay },
    { first: state.first, runningMonth: monthNumber(monthIn(state.timeZone, now)) },
  );

  const values: unknown[] = [];
  const slot = (value: unknown): string => `$${values.push(value)}`;
  const known = new Map<TableColumn, ColumnSql>();
  const column = (name: TableColumn): ColumnSql => {
    const compiled = known.get(name) ?? columnSql(name, { variable, month, window, family, indices });
    known.set(name, compiled);
    return compiled;
  };
  const monthDate = `${view.month}-01`;
  const where = [
    whom === 'everybody' ? 'true' : `(${metricSql(variable, window).counted})`,
    ...(view.owner === undefined ? [] : [`c.owner_id = any (${slot(await ownersFor(view.owner))}::int[])`]),
    ...searchSql(view.search, slot),
    ...filtersSql(view.filters, view.join, column, slot),
  ];
  for (const { column: name } of view.sort) column(name);
  const foundBy = joinsOf(known.values());
  for (const name of view.columns) column(name);
  const hasRhythm = [...known.values()].some(({ needs }) => needs === 'rhythm');
  if (hasRhythm) await systemPool().query('select rumbo.build_rhythm($1, $2)', [month, family]);
  // Left joins: what a statement does not read of them, Postgres leaves out. A client that is deleted takes its builds along.
  const choices = choicesSql(variable, slot(monthDate));
  const joined = (joins: string) => `
      from rumbo.client_index f
      left join public.clients c on c.id = f.client_id
      left join (${choices}) p on p.client_id = f.client_id
      ${joins}`;
  const shown = joined(joinsOf(known.values()));
  const ofBuild = `f.build_id = ${build}`;
  const conditions = `
     where ${[ofBuild, ...where].join('\n       and ')}`;
  const fromTop = (top: string) => `${shown}
     where ${ofBuild} and f.client_id in (${top})`;
  const stands = `${buildStands}
    and ${hasRhythm ? `exists (select from rumbo.rhythm_build where month = ${month} and family_id = ${family})` : 'true'}`;
  return {
    cutDay,
    from: `${shown}${conditions}`,
    found: `${joined(foundBy)}${conditions}`,
    fromTop,
    values,
    column,
    indices,
    stands,
  };
}

/** Each join once, in the order of the columns that ask for it. */
const joinsOf = (columns: Iterable<ColumnSql>): string =>
  [...new Set([...columns].flatMap(({ join }) => (join ? [join] : [])))].join('\n      ');

/** What people have chosen for a client, in force in the month: it carries forward until somebody clears it. */
export const choicesSql = (variable: Variable, month: string): string =>
  `select distinct on (client_id) client_id, category_id, reason_id from public.categorisations
    where variable = '${variable}' and set_by = 'person' and month <= ${month}::date order by client_id, month desc`;

function searchSql(search: string | undefined, slot: (value: unknown) => string): string[] {
  if (!search) return [];
  const pattern = slot(`%${search.replace(/[\\%_]/g, '\\$&')}%`);
  return [`(c.name ilike ${pattern} or c.code ilike ${pattern})`];
}

function filtersSql(
  filters: readonly TableFilter[],
  join: TableView['join'],
  column: (name: TableColumn) => ColumnSql,
  slot: (value: unknown) => string,
): string[] {
  if (filters.length === 0) return [];
  return [`(${filters.map((filter) => filterSql(filter, column(filter.column), slot)).join(` ${join} `)})`];
}
