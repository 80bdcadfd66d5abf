import type { TraceAnswer, TraceCut } from '@rumbo/config/api';

/** Rows that make a number: what they come to, and a page of them. */
export interface RowSet {
  kind: TraceAnswer['kind'];
  /** Micros; null: no data. */
  value: bigint | null;
  rowCount: number;
  page(limit: number, offset: number): Promise<TraceAnswer['data']>;
}

/** A period and whose rows: what every kind of rows is found by. Months as whole numbers, both ends included. */
export interface Period {
  from: number;
  to: number;
  cut?: TraceCut | undefined;
}

export const ONE = 1_000_000n;
