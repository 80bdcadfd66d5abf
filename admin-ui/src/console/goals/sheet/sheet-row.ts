import type { ValueAt } from './edits';
import type { Position } from './selection';

/** Why a cell cannot be written: its month is closed, it is a sum of others, its plan is closed, or the caller reads only. */
export type Lock = 'closed' | 'sum' | 'plan' | 'reader';

export interface SheetCell {
  /** Target, or the sum that the row is; decimal text. */
  value: string | null;
  edited: boolean;
  lock: Lock | null;
  actual: string | number | null;
  attainment: number | null;
  /** In a closed month: what the actual has moved by since. */
  adjustment: string | number | null;
}

export interface SheetRow {
  id: string;
  /** head: the whole of its group; part: one of what it is made of; sum and gap: computed beneath the head. */
  kind: 'head' | 'part' | 'sum' | 'gap';
  label: string;
  /** What the label leaves out, for who does not see the indent: "Aceites, Camila Rojas". */
  fullLabel: string;
  /** Rows to fold away under this one: whether they are; absent without any. */
  folded?: boolean;
  cells: readonly SheetCell[];
  /** The year; null where it does not add up. */
  total: { value: string | null; actual: string | number | null; attainment: number | null } | null;
}

export interface SheetColumn {
  /** "2026-03" */
  month: string;
  label: string;
  closed: boolean;
  running: boolean;
  /** Over by the data's day: attainment is final, and may be judged. */
  over: boolean;
}

export const cellAt = (rows: readonly SheetRow[], { row, column }: Position): SheetCell | undefined =>
  rows[row]?.cells[column];

export const valuesOf =
  (rows: readonly SheetRow[]): ValueAt =>
  (position) =>
    cellAt(rows, position)?.value ?? null;

export const isWritable = (rows: readonly SheetRow[], position: Position): boolean =>
  cellAt(rows, position)?.lock === null;
