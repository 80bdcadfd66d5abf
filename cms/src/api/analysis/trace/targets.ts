import { type TraceTarget, toMicros, VARIABLES, type Variable } from '@rumbo/config/api';
import { scopedQuery } from '../../../facts/scoped-query';
import { COUNTED_TARGETS, targetsByMonth, trimmed } from '../queries/targets';
import type { RowSet } from './row-set';

interface Wanted {
  variable: Variable;
  /** yyyy-MM. */
  month: string;
  family: number;
  owners: number[];
}

interface Row {
  goal: TraceTarget['goal'];
  responsible_id: number | null;
  responsible: string | null;
  family: string | null;
  value: string;
}

/** The monthly targets that make a month's (in a closed month as they were frozen); null where they do not add up. The largest first. */
export async function targetSet({ variable, month, family, owners }: Wanted): Promise<RowSet> {
  const target = (await targetsByMonth({ variable, from: month, to: month, family, owners })).get(month);
  const values = [variable, month, month, family, owners, VARIABLES[variable].adds];
  const [counted] = await scopedQuery<{ rows: number }>(
    `${COUNTED_TARGETS} select count(*)::int as rows from counted`,
    values,
  );
  return {
    kind: 'targets',
    value: target === undefined ? null : toMicros(String(target)),
    rowCount: counted?.rows ?? 0,
    async page(limit, offset): Promise<TraceTarget[]> {
      const rows = await scopedQuery<Row>(
        `${COUNTED_TARGETS}
         select case when g.id is not null then json_build_object('id', g.document_id, 'name', g.name) end as goal,
                nullif(t.responsible_id, 0) as responsible_id, u.name as responsible, f.name as family, t.value::text as value
           from counted t
           left join public.goals g on g.variable = $1 and g.year = t.month / 12 and g.scenario = '' and g.state <> 'draft'
                                   and coalesce(g.family_id, 0) = t.family_id
           left join (select id, coalesce(nullif(display_name, ''), username) as name from up_users) u on u.id = t.responsible_id
           left join public.product_families f on f.id = t.family_id
          order by t.value desc, t.responsible_id, t.family_id limit ${Math.trunc(limit)} offset ${Math.trunc(offset)}`,
        values,
      );
      return rows.map(({ goal, responsible_id, responsible, family: name, value }) => ({
        goal,
        responsible: responsible_id === null ? null : { id: responsible_id, label: responsible ?? '' },
        family: name,
        month,
        value: trimmed(value, VARIABLES[variable].unit === 'money' ? 2 : 0),
      }));
    },
  };
}
