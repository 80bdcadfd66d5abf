import { toMicros, VARIABLES, type Variable } from '@rumbo/config/api';
import { plannedQuery } from '../../../facts/scoped-query';
import { type Micros, sum } from '../queries/micros';

interface Target {
  /** 0: all families. */
  family: number;
  /** 0: the whole company. */
  responsible: number;
  micros: bigint;
}

/** Targets that count in a month (rumbo.counted_targets), for whom the caller may see. */
export async function readTargets(variable: Variable, month: string): Promise<Target[]> {
  const rows = await plannedQuery<{ family: number; responsible: number; value: string }>(
    `select family_id as family, responsible_id as responsible, value::text
       from rumbo.counted_targets($1, rumbo.month_from($2), rumbo.month_from($2))`,
    [variable, month],
  );
  return rows.map(({ family, responsible, value }) => ({ family, responsible, micros: toMicros(value) }));
}

/**
 * One responsible's target. Over all families (0) the one that names none; what adds up falls back to the sum of the
 * families. No target: null, which is not the same as 0.
 */
export function targetOf(variable: Variable, targets: readonly Target[], responsible: number, family: number): Micros {
  const own = targets.filter((target) => target.responsible === responsible);
  const named = own.filter((target) => target.family === family);
  const counted = named.length > 0 || family > 0 || !VARIABLES[variable].adds ? named : own;
  return sum(counted.map(({ micros }) => micros));
}

/**
 * Targets of the families that have one, of `owners` together ([0]: everybody): what was set for the whole company, else
 * the sum of the responsibles; an average of several has none.
 */
export function targetsOfFamilies(
  variable: Variable,
  targets: readonly Target[],
  owners: readonly number[],
): Map<number, bigint> {
  const meant = targets.filter(
    ({ family, responsible }) => family > 0 && (owners.includes(0) || owners.includes(responsible)),
  );
  const families = [...new Set(meant.map(({ family }) => family))];
  return new Map(
    families.flatMap((family) => {
      const parts = meant.filter((target) => target.family === family);
      const whole = parts.filter(({ responsible }) => responsible === 0);
      const counted = whole.length > 0 ? whole : parts;
      const total =
        variable === 'average-ticket' && counted.length > 1 ? null : sum(counted.map(({ micros }) => micros));
      return total === null ? [] : [[family, total] as const];
    }),
  );
}
