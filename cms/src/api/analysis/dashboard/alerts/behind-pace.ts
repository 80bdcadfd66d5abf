import type { Alert, ResponsibleRow, Variable } from '@rumbo/config/api';
import { progressOf } from '@rumbo/config/api';
import { metricSql } from '@rumbo/database';
import { plannedQuery } from '../../../../facts/scoped-query';
import { microsOf, shown } from '../../queries/micros';
import { KPI_SUMS } from '../read-months';
import type { Situation } from '../read-situation';
import { readTargets, targetsOfFamilies } from '../read-targets';

/** Responsibles with less than nine tenths of what their target asks for by now. */
export function ownersBehind({ label }: Situation, variable: Variable, rows: readonly ResponsibleRow[]): Alert[] {
  return rows.flatMap(({ owner, state, actual, pace }) =>
    owner && state === 'at-risk'
      ? [{ key: `owner-behind:${variable}:${label}:${owner.id}`, kind: 'owner-behind', variable, owner, actual, pace }]
      : [],
  );
}

/** Families with less than nine tenths of what their targets ask for by now; none when one family is looked at already. */
export async function familiesBehind({ asked, label, state, days }: Situation, variable: Variable): Promise<Alert[]> {
  if (asked.family !== 0) return [];
  const targets = targetsOfFamilies(variable, await readTargets(variable, label), asked.owners);
  if (targets.size === 0) return [];
  const rows = await plannedQuery<{ id: number; name: string; actual: string | null }>(
    `with k as (
       select k.family_id, ${KPI_SUMS}, $1::int > $5::int as has_base
         from rumbo.kpi k where k.month = $1::int and k.family_id = any ($2::int[]) and k.owner_id = any ($4::int[])
        group by 1
     )
     select p.id, p.name, (select (${metricSql(variable).series})::text from k where k.family_id = p.id) as actual
       from public.product_families p where p.id = any ($2::int[]) order by p.name`,
    [asked.month, [...targets.keys()], asked.window, asked.owners, state.first],
  );
  return rows.flatMap(({ id, name, actual }) => {
    const micros = microsOf(variable, actual ?? '0');
    const { pace, state: paceState } = progressOf(variable, micros, targets.get(id) ?? null, days);
    if (paceState !== 'at-risk') return [];
    return [
      {
        key: `family-behind:${variable}:${label}:${id}`,
        kind: 'family-behind' as const,
        variable,
        family: { id, label: name },
        actual: shown(variable, micros),
        pace: shown(variable, pace),
      },
    ];
  });
}
