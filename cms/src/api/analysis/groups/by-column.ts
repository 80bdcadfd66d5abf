import type { GroupsQuery, TableColumn } from '@rumbo/config/api';
import { metricSql } from '@rumbo/database';
import { PREVIOUS, sumsSql } from '../table/sums';
import type { TableRows } from '../table/table-rows';

const LABELS: Record<string, string> = { owner: 'max(ow.name)', category: 'max(cat.name)', reason: 'max(rea.name)' };

/** A client has one owner, class, category and value of a field: the groups share nobody. */
export function byColumnSql(query: GroupsQuery, rows: TableRows): string {
  const { variable, by } = query;
  const { sql } = rows.column(by as TableColumn);
  const color = by === 'category' ? 'max(cat.color)' : 'null';
  const actual = metricSql(variable).series;
  return `select k.key, k.label, k.color, k.rows as clients, (${actual})::text as actual, (${PREVIOUS[variable]})::text as previous
       from (select (${sql})::text as key, ${LABELS[by] ?? 'null'}::text as label, ${color}::text as color, ${sumsSql(query)}
              ${rows.from} group by ${sql}) k
      order by k.key is null, (${actual}) desc nulls last, k.key`;
}
