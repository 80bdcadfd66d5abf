import { patiently } from './patience';
import { refresh } from './refresh';
import { sendForm } from './send-form';
import { currentToken, isSamePerson } from './token';

function send(path: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  const token = currentToken();
  if (token) headers.set('Authorization', `Bearer ${token}`);
  return fetch(path, { ...init, headers, credentials: 'same-origin' });
}

/** One request, repeated once with a new token when the old one is refused. */
export const sendSigned = (path: string, init: RequestInit): Promise<Response> => renewing(() => send(path, init));

/** A file on its way to the API, with the share of it (0–1) that has left: fetch does not tell. Rejects like `apiFetch`. */
export const apiUpload = (path: string, body: FormData, onShare: (share: number) => void): Promise<Response> =>
  renewing(() => sendForm({ path, body, token: currentToken(), onShare }));

const NO_SESSION = (): Response => new Response(null, { status: 401 });

/** Without a token one is asked for first: the server answers a stranger 403, which would read as a refusal of what was asked. */
async function renewing(attempt: () => Promise<Response>): Promise<Response> {
  const used = currentToken();
  if (!used) return (await refresh(null)) ? attempt() : NO_SESSION();
  const response = await attempt();
  if (response.status !== 401) return response;
  const isRenewed = await refresh(used);
  // Somebody else has signed in meanwhile: what one person asked is never asked in the name of another.
  return isRenewed && isSamePerson(used, currentToken()) ? attempt() : response;
}

/**
 * fetch with the session: `path` begins with /api. A GET outlives 15 s of restart or lost network;
 * a write is sent once, since repeating it could do it twice. Rejects only when the server was not reached.
 */
export function apiFetch(path: string, init: RequestInit = {}): Promise<Response> {
  const isRead = (init.method ?? 'GET').toUpperCase() === 'GET';
  return isRead ? patiently(() => sendSigned(path, init), init.signal) : sendSigned(path, init);
}
