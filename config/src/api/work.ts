import type { WorkKind } from '../jobs/work';

/** One item of the answer to `POST /api/work/claim`. */
export interface ClaimedWork {
  id: number;
  kind: WorkKind;
  payload: Record<string, unknown>;
  /** Proof of ownership; every later call about this item carries it. */
  lease: string;
  attempt: number;
}

/** `POST /api/work/:id/fail`. `retry` false sets the item apart at once. */
export interface WorkFailure {
  lease: string;
  code: string;
  message: string;
  retry: boolean;
}
