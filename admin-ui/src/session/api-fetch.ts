import { patiently } from './patience';
import { refresh } from './refresh';
import { currentToken, isSamePerson } from './token';

function send(path: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  const token = currentToken();
  if (token) headers.set('Authorization', `Bearer ${token}`);
  return fetch(path, { ...init, headers, credentials: 'same-origin' });
}

/** One request, repeated once with a new token when the old one is refused. */
export async function sendSigned(path: string, init: RequestInit): Promise<Response> {
  const used = currentToken();
  const response = await send(path, init);
  if (response.status !== 401) return response;
  const isRenewed = await refresh(used);
  // Somebody else has signed in meanwhile: what one person asked is never asked in the name of another.
  return isRenewed && isSamePerson(used, currentToken()) ? send(path, init) : response;
}

/**
 * fetch with the session: `path` begins with /api. A GET outlives 15 s of restart or lost network;
 * a write is sent once, since repeating it could do it twice. Rejects only when the server was not reached.
 */
export function apiFetch(path: string, init: RequestInit = {}): Promise<Response> {
  const isRead = (init.method ?? 'GET').toUpperCase() === 'GET';
  return isRead ? patiently(() => sendSigned(path, init), init.signal) : sendSigned(path, init);
}
