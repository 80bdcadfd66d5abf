import type { GoalCell, GoalGrid, GoalRow, TargetCell, TotalCell, Variable } from '@rumbo/config/api';
import type { Client } from './api';

export interface PlanOf {
  variable: Variable;
  year: number;
  scenario?: string;
}

/** A call that must succeed; says what the server answered when it does not. */
export async function done<T>(
  call: PromiseLike<{ status: number; body: unknown; req?: unknown }>,
  what = 'call',
): Promise<T> {
  const { status, body } = await call;
  if (status !== 200) throw new Error(`${what}: ${status} ${JSON.stringify(body)}`);
  return body as T;
}

/** What a call is refused with: status, and the reason or code. */
export async function refusal(
  call: PromiseLike<{ status: number; body: { error?: { details?: { reason?: string }; name?: string } } }>,
): Promise<[status: number, reason: string | undefined]> {
  const { status, body } = await call;
  return [status, body.error?.details?.reason ?? body.error?.name];
}

export const readGrid = (by: Client, plan: PlanOf, more: object = {}): Promise<GoalGrid> =>
  done(by.get('/goals/grid', { ...plan, ...more }), 'grid');

type Put = [family: number | null, responsible: number | null, month: string, value: string | null];
export const cells = (...puts: Put[]): TargetCell[] =>
  puts.map(([family, responsible, month, value]) => ({ family, responsible, month, value }));

export const putTargets = (
  by: Client,
  plan: PlanOf,
  wanted: TargetCell[],
  more: object = {},
): Promise<{ previous: TargetCell[] }> =>
  done(by.put('/goals/targets', { ...plan, cells: wanted, ...more }), 'targets');

export function rowOf({ rows }: GoalGrid, family: string | null, responsible: string | null): GoalRow {
  const found = rows.find(
    (row) => (row.family?.label ?? null) === family && (row.responsible?.label ?? null) === responsible,
  );
  if (!found) throw new Error(`no row of ${family} × ${responsible}`);
  return found;
}

/** `month`: "2026-03" is the third. */
export const cellOf = (
  grid: GoalGrid,
  [family, responsible, month]: [string | null, string | null, string],
): GoalCell => rowOf(grid, family, responsible).months[Number(month.slice(5)) - 1] as GoalCell;

export const familyTotal = (grid: GoalGrid, family: string | null, month: string): TotalCell =>
  grid.totals.families.find(({ of }) => (of?.label ?? null) === family)?.months[
    Number(month.slice(5)) - 1
  ] as TotalCell;

export const responsibleTotal = (grid: GoalGrid, responsible: string | null, month: string): TotalCell =>
  grid.totals.responsibles.find(({ of }) => (of?.label ?? null) === responsible)?.months[
    Number(month.slice(5)) - 1
  ] as TotalCell;
