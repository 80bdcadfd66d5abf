import { toMicros, type Variable } from '@rumbo/config/api';
import { scopedQuery } from '../../../facts/scoped-query';
import { monthNumber } from '../../analysis/queries/data-state';
import type { Micros } from '../../analysis/queries/micros';
import type { Goal } from './plan';

export interface StoredTarget {
  family: number;
  /** 0: the whole company. */
  responsible: number;
  month: number;
  value: bigint;
  edited: boolean;
}

export const cellKey = (family: number, responsible: number, month: number): string =>
  `${family} ${responsible} ${month}`;

/** Targets of a plan's goals as they stand, as many as the caller sees. */
export async function readTargets(goals: readonly Goal[]): Promise<Map<string, StoredTarget>> {
  const families = new Map(goals.map(({ id, family }) => [id, family]));
  const rows = await scopedQuery<{
    goal: number;
    responsible: number;
    month: string;
    value: string;
    edited: boolean;
  }>(
    `select goal_id as goal, coalesce(responsible_id, 0) as responsible, to_char(month, 'YYYY-MM') as month, value::text,
            coalesce(edited, false) as edited
       from public.monthly_targets where goal_id = any ($1::int[])`,
    [[...families.keys()]],
  );
  return new Map(
    rows.map((row) => {
      const { responsible, edited } = row;
      const [family, month] = [families.get(row.goal) ?? 0, monthNumber(row.month)];
      const target = { family, responsible, month, value: toMicros(row.value), edited };
      return [cellKey(family, responsible, month), target];
    }),
  );
}

export interface FrozenTargets {
  of(family: number, responsible: number, month: number): Micros;
  responsibles: number[];
}

/** Targets that closed months have kept. */
export async function readFrozenTargets(variable: Variable, from: number, to: number): Promise<FrozenTargets> {
  const rows = await scopedQuery<{ family: number; responsible: number; month: number; value: string }>(
    `select family_id as family, responsible_id as responsible, month, value::text from rumbo.closed_target
      where variable = $1 and month between $2 and $3`,
    [variable, from, to],
  );
  const values = new Map(
    rows.map(({ family, responsible, month, value }) => [cellKey(family, responsible, month), toMicros(value)]),
  );
  return {
    of: (...cell) => values.get(cellKey(...cell)) ?? null,
    responsibles: [...new Set(rows.map(({ responsible }) => responsible))].filter((id) => id > 0),
  };
}

/** Months of a span that are closed. */
export async function readClosedMonths(from: number, to: number): Promise<Set<number>> {
  const rows = await scopedQuery<{ month: number }>(
    'select month from rumbo.closed_month where reopened_at is null and month between $1 and $2',
    [from, to],
  );
  return new Set(rows.map(({ month }) => month));
}
