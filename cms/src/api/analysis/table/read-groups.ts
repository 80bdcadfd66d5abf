import type { AnalysisMeta, Choice, GroupRow, GroupsQuery, TableColumn } from '@rumbo/config/api';
import { metricSql } from '@rumbo/database';
import { scopedQuery } from '../../../facts/scoped-query';
import { metaFor, readDataState } from '../queries/data-state';
import { figure } from '../queries/figure';
import { PREVIOUS, SUMS } from './sums';
import { tableRows } from './table-rows';

/** More groups than anybody reads; a field with more values is no field to group by. */
const MAX_GROUPS = 500;

interface Row {
  key: string | null;
  label: string | null;
  color: string | null;
  clients: number;
  actual: string | null;
  previous: string | null;
}

/**
 * The same clients as the table's, one row an owner, class, category or value of a field: each group's figure is its own,
 * counted anew where it does not add up. Clients without a value are a group of their own (null), last.
 */
export async function readGroups(query: GroupsQuery, now: Date): Promise<{ data: GroupRow[]; meta: AnalysisMeta }> {
  const { variable, by, window } = query;
  const state = await readDataState();
  const column = by as TableColumn;
  const rows = await tableRows({ ...query, columns: [column], sort: [] }, state, now);
  const meta = metaFor(variable, state, now, rows?.cutDay);
  if (!rows) return { data: [], meta };
  const { sql, unit } = rows.column(column);
  const label = { owner: 'max(ow.name)', category: 'max(cat.name)', reason: 'max(rea.name)' }[by as 'owner'] ?? 'null';
  const color = by === 'category' ? 'max(cat.color)' : 'null';
  const groups = await scopedQuery<Row>(
    `select k.key, k.label, k.color, k.rows as clients, (${metricSql(variable).series})::text as actual,
            (${PREVIOUS[variable]})::text as previous
       from (select (${sql})::text as key, ${label}::text as label, ${color}::text as color, ${SUMS(window)} ${rows.from}
              group by ${sql}) k
      order by k.key is null, (${metricSql(variable).series}) desc nulls last, k.key limit ${MAX_GROUPS}`,
    rows.values,
  );
  return {
    data: groups.map((row) => ({
      group: groupOf(row, unit === 'choice'),
      clients: row.clients,
      actual: figure(variable, row.actual),
      previous: figure(variable, row.previous),
    })),
    meta,
  };
}

function groupOf({ key, label, color }: Row, isNumbered: boolean): Choice | null {
  if (key === null) return null;
  return { id: isNumbered ? Number(key) : key, label: label ?? key, ...(color && { color }) };
}
