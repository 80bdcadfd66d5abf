import { currentToken, dropToken, keepToken } from './token';

const LOCK = 'rumbo-refresh';
let inTab: Promise<boolean> | null = null;

/** navigator.locks needs a secure context; without it the server answers a token rotated just now with its child. */
const alone = async (run: () => Promise<boolean>): Promise<boolean> =>
  typeof navigator !== 'undefined' && navigator.locks ? navigator.locks.request(LOCK, run) : run();

/** Sent without Authorization: beside a valid rep token the server answers 403. */
async function askServer(): Promise<boolean> {
  const response = await fetch('/api/auth/refresh', { method: 'POST', credentials: 'same-origin' });
  if (response.ok) {
    return keepToken(((await response.json()) as { jwt: string }).jwt);
  }
  // 400: no cookie; 401: expired or replayed; 403: the account may not any more. Everything else may pass.
  if (![400, 401, 403].includes(response.status)) throw new Error(`refresh answered ${response.status}`);
  dropToken();
  return false;
}

/**
 * Gets a new access token in place of `stale`, once for all callers in all tabs. False: the session is
 * over. Throws when the server cannot be reached, which never signs out.
 */
export function refresh(stale: string | null): Promise<boolean> {
  const isRenewed = () => currentToken() !== null && currentToken() !== stale;
  if (isRenewed()) return Promise.resolve(true);
  inTab ??= alone(async () => isRenewed() || askServer()).finally(() => {
    inTab = null;
  });
  return inTab;
}
