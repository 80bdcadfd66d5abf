export type PartState = 'ok' | 'degraded' | 'down';

/** `GET /api/health`: open to all, so it says no more than which part is well. */
export interface Health {
  state: PartState;
  parts: { database: PartState; redis: PartState; workers: PartState; migrations: PartState };
  version: string;
}
