import type { TableColumn, TraceQuery } from '@rumbo/config/api';
import { type DataState, monthNumber } from '../queries/data-state';
import { clientFor, familyFor, ownersFor } from '../queries/scope';
import { tableRows } from '../table/table-rows';

const NO_FAMILY = -1;

/** Of whom a number speaks, as SQL. What the caller may not see is hidden by the database, not here. */
export interface Whose {
  /** 0: all families; -1: lines without one. */
  family: number;
  /** A family's share of a table: its clients are those with lines of it, whatever the table's variable counts. */
  isFamilyGroup?: true;
  /** What the conditions refer to by number; rows that are read take a copy and add theirs. */
  values: readonly unknown[];
  /** Conditions on a column that holds a client. None: everybody, and lines without a client too. */
  where(client: string): string[];
  /** The rows of the table that is meant: `from … where …` with the client's facts as `f`. */
  table?: string;
}

/** Null where the table that is asked for has nothing to show: outside of the data. A name nobody has is not found. */
export async function whoseNumber(query: TraceQuery, state: DataState, now: Date): Promise<Whose | null> {
  const byFamily = query.table?.group?.by === 'family' ? query.table.group : undefined;
  const family = byFamily ? Number(byFamily.key ?? NO_FAMILY) : await familyFor(query.family);
  const table = query.table && (await tableSql(query, query.table, state, now));
  if (table === null) return null;
  const values = [...(table?.values ?? [])];
  const conditions: ((client: string) => string)[] = [];
  if (query.client !== undefined) {
    const slot = `$${values.push(await clientFor(query.client))}`;
    conditions.push((client) => `${client} = ${slot}::int`);
  }
  if (query.owner !== undefined) {
    const slot = `$${values.push(await ownersFor(query.owner))}`;
    conditions.push((client) => `${client} in (select id from public.clients where owner_id = any (${slot}::int[]))`);
  }
  if (query.cohort !== undefined) {
    const [of, began] = [`$${values.push(family)}`, `$${values.push(monthNumber(query.cohort))}`];
    conditions.push(
      (
        client,
      ) => `${client} in (select client_id from rumbo.client_month where family_id = ${of}::int and month = ${began}::int
                                    and client_id > 0 and first_day is not null and gap is null)`,
    );
  }
  if (table) conditions.push((client) => `${client} in (select f.client_id ${table.sql})`);
  return {
    family,
    values,
    where: (client) => conditions.map((condition) => condition(client)),
    ...(table && { table: table.sql }),
    ...(byFamily && { isFamilyGroup: true as const }),
  };
}

async function tableSql(
  query: TraceQuery,
  { group, ...view }: NonNullable<TraceQuery['table']>,
  state: DataState,
  now: Date,
): Promise<{ sql: string; values: unknown[] } | null> {
  if (group?.by === 'family') {
    const rows = await tableRows({ ...query, ...view, columns: ['code'], sort: [] }, state, now, 'everybody');
    return rows && { sql: rows.from, values: rows.values };
  }
  const column: TableColumn = group ? (group.by as TableColumn) : 'name';
  const rows = await tableRows({ ...query, ...view, columns: [column], sort: [] }, state, now);
  if (!rows || !group) return rows && { sql: rows.from, values: rows.values };
  const { sql } = rows.column(column);
  if (group.key === null) return { sql: `${rows.from} and (${sql}) is null`, values: rows.values };
  return {
    sql: `${rows.from} and (${sql})::text = $${rows.values.length + 1}::text`,
    values: [...rows.values, String(group.key)],
  };
}
