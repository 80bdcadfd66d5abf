import type {
  Adopted,
  ClosingMonth,
  Comparison,
  GoalGrid,
  GoalState,
  Plan,
  ProposeInput,
  TargetCell,
  TargetProposal,
  TargetsAnswer,
} from '@rumbo/config/api';
import { callApi, postJson, putJson } from '../../../data/api';
import type { PlanScope } from './cell-key';

type Query = Record<string, string | number>;
const address = (path: string, query: Query): string =>
  `/api/goals/${path}?${new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))}`;

/** Lists come as `data`. */
const readList = async <T>(path: string, query: Query, signal: AbortSignal): Promise<T[]> =>
  (await callApi<{ data: T[] }>(address(path, query), { signal })).data;

const post = <T>(path: string, body: object): Promise<T> => postJson<T>(`/api/goals/${path}`, body);

/** A target to write, and what the screen showed in its place. */
export interface Change extends TargetCell {
  expected: string | null;
}

export const readPlans = (signal: AbortSignal): Promise<Plan[]> => readList('plans', {}, signal);

export const readGrid = (scope: PlanScope, signal: AbortSignal): Promise<GoalGrid> =>
  callApi(address('grid', { ...scope }), { signal });

export type TargetSource = 'hand' | 'paste' | 'history';

/** Answers what stood there before. */
export const writeTargets = async (
  scope: PlanScope,
  cells: readonly Change[],
  source: TargetSource,
): Promise<TargetCell[]> => {
  const { previous } = await putJson<TargetsAnswer>('/api/goals/targets', { ...scope, source, cells });
  return previous;
};

export type ProposalQuestion = PlanScope & Pick<ProposeInput, 'method' | 'growthPercent' | 'keepEdited' | 'total'>;

export const propose = (question: object, signal: AbortSignal): Promise<TargetProposal> =>
  postJson('/api/goals/propose', question, signal);

type PlanName = Pick<PlanScope, 'variable' | 'year'>;

export const setPlanState = (plan: PlanName, state: GoalState, reason?: string): Promise<unknown> =>
  post('state', { ...plan, state, ...(reason && { reason }) });

/** `from`: '' copies the plan. */
export const copyScenario = (plan: PlanName, name: string, from: string): Promise<unknown> =>
  post('scenarios', { ...plan, name, from });

export const adoptScenario = (plan: PlanName, name: string): Promise<Adopted> =>
  post('scenarios/adopt', { ...plan, name });

export const dropScenario = (plan: PlanName, name: string): Promise<unknown> =>
  callApi(address('scenarios', { ...plan, name }), { method: 'DELETE' });

export const compare = (
  { variable, year }: PlanName,
  scenarios: readonly string[],
  signal: AbortSignal,
): Promise<Comparison> => {
  const query = new URLSearchParams([
    ['variable', variable],
    ['year', String(year)],
    ...scenarios.map((name): [string, string] => ['scenarios', name]),
  ]);
  return callApi(`/api/goals/compare?${query}`, { signal });
};

export const readMonths = (year: number, signal: AbortSignal): Promise<ClosingMonth[]> =>
  readList('months', { year }, signal);

export const closeMonth = (month: string): Promise<unknown> => post('months/close', { month, withEarlier: true });

export const reopenMonth = (month: string, reason: string): Promise<unknown> =>
  post('months/reopen', { month, reason });

export const exportPath = (scope: PlanScope, format: 'csv' | 'xlsx', lang: string): string =>
  address('export', { ...scope, format, lang });
