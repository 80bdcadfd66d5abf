import type { RejectCode } from '@rumbo/config/api';

/** Why a cell is not a value. An object, so that a good value is told apart by `typeof` alone. */
export interface Failure {
  code: RejectCode;
  /** Completes "<column>: …". */
  message: string;
  /** The column at fault, when several make up the field. */
  column?: string;
  value?: string;
}

export const isFailure = (value: string | Failure | undefined): value is Failure => typeof value === 'object';
