import type { Choice, TargetCell, Variable } from '@rumbo/config/api';

/** What a sheet of targets is of; scenario '' is the plan itself. */
export interface PlanScope {
  variable: Variable;
  year: number;
  scenario: string;
}

export const idOf = (choice: Choice | null): number | null => (choice === null ? null : Number(choice.id));

export const cellKey = ({ family, responsible, month }: Pick<TargetCell, 'family' | 'responsible' | 'month'>): string =>
  `${family ?? ''}:${responsible ?? ''}:${month}`;

/** "2026-03"; `index` 0 is January. */
export const monthAt = (year: number, index: number): string => `${year}-${String(index + 1).padStart(2, '0')}`;
