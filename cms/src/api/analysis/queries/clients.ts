import { type AnalysisMeta, type ClientRow, type ClientsQuery, fromMicros } from '@rumbo/config/api';
import { metricSql } from '@rumbo/database';
import { scopedQuery } from '../../../facts/scoped-query';
import { systemPool } from '../../../facts/transaction';
import { comparedFacts } from './compared-facts';
import { cutDayFor, metaFor, monthNumber, readDataState } from './data-state';
import { figure } from './figure';
import { ownersFor } from './scope';

/** What a caller may sort by → the column; ties and blanks are settled in the query. */
const SORT_COLUMNS: Record<string, string> = {
  code: 'c.code',
  name: 'c.name',
  actual: 'actual',
  previous: 'previous',
  difference: 'difference',
  trailing12: 'f.trailing12_micros',
  abc: 'f.abc',
  lastPurchase: 'f.last_day',
};

interface Row {
  id: string;
  code: string;
  name: string;
  owner_id: number | null;
  owner_name: string | null;
  actual: string | null;
  previous: string | null;
  difference: string | null;
  trailing12: string;
  abc: 'A' | 'B' | 'C' | null;
  last_day: string | null;
}

type Answer = { data: ClientRow[]; meta: AnalysisMeta & { total: number; page: number; pageSize: number } };

/**
 * The clients behind a variable in a month, as many as the caller may see, a page at a time. The class is the
 * company's, whoever looks: scope hides rows, it never changes a class.
 */
export async function readClients(query: ClientsQuery, now: Date): Promise<Answer> {
  const state = await readDataState();
  const cutDay = cutDayFor(query.compare, query.month, state, now);
  const meta = metaFor(query.variable, state, now, cutDay);
  const { page, pageSize } = query;
  const month = monthNumber(query.month);
  if (state.first === null || state.last === null || month < state.first || month > state.last) {
    return { data: [], meta: { ...meta, total: 0, page, pageSize } };
  }
  await systemPool().query('select rumbo.build_facts($1, 0, $2)', [month, cutDay]);

  const metric = metricSql(query.variable, query.window);
  const { where, values } = await conditions(query, month, metric.counted);
  const descending = query.sort.startsWith('-');
  const column = SORT_COLUMNS[query.sort.replace('-', '')] ?? 'actual';
  const rows = await scopedQuery<Row>(
    `select * from (
       select c.document_id as id, c.code, c.name, c.owner_id, f.abc, f.last_day::text as last_day,
              f.trailing12_micros::text as trailing12, m.actual::text as actual, m.previous::text as previous,
              (m.actual - m.previous)::text as difference,
              row_number() over (order by ${column.replace(/^(actual|previous)$/, 'm.$1').replace('difference', 'm.actual - m.previous')}
                ${descending ? 'desc' : 'asc'} nulls last, c.code, c.id) as place
         from ${comparedFacts(cutDay)} f
         join public.clients c on c.id = f.client_id
         cross join lateral (select (${metric.client})::numeric as actual, (${metric.previous})::numeric as previous) m
        where ${where}
     ) page left join lateral (select coalesce(nullif(u.display_name, ''), u.username) as owner_name from up_users u where u.id = page.owner_id) u on true
     where place > $${values.length + 1} and place <= $${values.length + 2} order by place`,
    [...values, (page - 1) * pageSize, page * pageSize],
  );
  const counted = await scopedQuery<{ total: number }>(
    `select count(*)::int as total from rumbo.client_fact f join public.clients c on c.id = f.client_id where ${where}`,
    values,
  );
  return {
    data: rows.map((row) => clientRow(query, row)),
    meta: { ...meta, total: counted[0]?.total ?? 0, page, pageSize },
  };
}

async function conditions(
  query: ClientsQuery,
  month: number,
  counted: string,
): Promise<{ where: string; values: unknown[] }> {
  const values: unknown[] = [month];
  const parts = ['f.month = $1 and f.family_id = 0', `(${counted})`];
  const add = (text: (slot: string) => string, value: unknown) => {
    values.push(value);
    parts.push(text(`$${values.length}`));
  };
  if (query.abc === 'none') parts.push('f.abc is null');
  else if (query.abc) add((slot) => `f.abc = ${slot}`, query.abc);
  if (query.owner) add((slot) => `c.owner_id = any (${slot})`, await ownersFor(query.owner));
  if (query.search)
    add((slot) => `(c.name ilike ${slot} or c.code ilike ${slot})`, `%${query.search.replace(/[\\%_]/g, '\\$&')}%`);
  return { where: parts.join(' and '), values };
}

function clientRow({ variable }: ClientsQuery, row: Row): ClientRow {
  return {
    client: { id: row.id, code: row.code, name: row.name },
    owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner_name ?? '' },
    actual: figure(variable, row.actual),
    previous: figure(variable, row.previous),
    difference: figure(variable, row.difference),
    trailing12: fromMicros(BigInt(row.trailing12)),
    abc: row.abc,
    lastPurchase: row.last_day,
  };
}
