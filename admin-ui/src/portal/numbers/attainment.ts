import type { SeriesRow } from '@rumbo/config/api';

export interface Attainment {
  actual: number;
  /** Null: no target, which is not the same as a target of 0. */
  target: number | null;
  /** actual / target; null without a target, and for a target of 0, which has no share to show. */
  ratio: number | null;
  /** Positive: still to sell; negative: beyond the target. */
  missing: number | null;
}

export function attainment(row: SeriesRow | undefined): Attainment {
  const actual = Number(row?.actual ?? 0);
  const target = row?.target == null ? null : Number(row.target);
  return {
    actual,
    target,
    ratio: target === null || target === 0 ? null : actual / target,
    missing: target === null ? null : target - actual,
  };
}
