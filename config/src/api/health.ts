export type PartState = 'ok' | 'degraded' | 'down';

/** `GET /api/health`: open to all, so it says no more than which part is well. `mailboxes`: down where a sign-in is refused, degraded where a server does not answer; `mail` (to people): down where the last one was given up, degraded while one has to be tried again. */
export interface Health {
  state: PartState;
  parts: {
    database: PartState;
    redis: PartState;
    workers: PartState;
    migrations: PartState;
    mailboxes: PartState;
    mail: PartState;
  };
  version: string;
}
