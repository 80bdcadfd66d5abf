import { apiFetch, currentUser } from '../../session';
import { showsFresh, showsKept } from '../offline/freshness';
import { keepRead, keptRead, questionOf } from '../offline/reads';

export type FailureKind = 'unreachable' | 'not-found' | 'forbidden' | 'server';

/** A request that gave no answer to show; the words and the way out are in i18n under `failures`. */
export class RequestError extends Error {
  constructor(
    readonly kind: FailureKind,
    options?: ErrorOptions,
  ) {
    super(kind, options);
    this.name = 'RequestError';
  }

  static of = (status: number): RequestError => new RequestError(KINDS[status] ?? 'server');
}

const KINDS: Record<number, FailureKind> = {
  401: 'forbidden',
  403: 'forbidden',
  404: 'not-found',
  502: 'unreachable',
  503: 'unreachable',
  504: 'unreachable',
};

/** So long a screen waits for the network when there is something of earlier to show. */
const PATIENCE_MS = 4_000;

async function ask<T>(path: string, init: RequestInit): Promise<T> {
  const unreachable = (cause: unknown): never => {
    throw new RequestError('unreachable', { cause });
  };
  const response = await apiFetch(path, init).catch(unreachable);
  if (!response.ok) throw RequestError.of(response.status);
  // A hotel's sign-in page answers 200 to everything, and not in JSON.
  return (await response.json().catch(unreachable)) as T;
}

/** Reads from the server, and keeps the answer; without it gives the last answer this person got, and says of when it is. */
async function read<T>(path: string, init: RequestInit): Promise<T> {
  const user = currentUser()?.id;
  const question = questionOf(path, typeof init.body === 'string' ? init.body : '');
  const earlier = async (): Promise<T | undefined> => {
    const kept = await keptRead(question);
    if (!kept || init.signal?.aborted) return undefined;
    showsKept(kept.at);
    return kept.answer as T;
  };
  if (!navigator.onLine) {
    const kept = await earlier();
    if (kept !== undefined) return kept;
    throw new RequestError('unreachable');
  }
  let isAnswered = false;
  const fromServer = ask<T>(path, init).then(
    (answer) => {
      if (currentUser()?.id !== user) return answer;
      if (!isAnswered) showsFresh();
      void keepRead(question, answer);
      return answer;
    },
    async (error: unknown) => {
      const isAway = error instanceof RequestError && error.kind === 'unreachable';
      const kept = isAway && !isAnswered ? await earlier() : undefined;
      if (kept !== undefined) return kept;
      throw error;
    },
  );
  const inTime = new Promise<T>((done) => {
    setTimeout(async () => {
      const kept = isAnswered ? undefined : await earlier();
      if (kept !== undefined) done(kept);
    }, PATIENCE_MS);
  });
  return Promise.race([fromServer, inTime]).finally(() => {
    isAnswered = true;
  });
}

export type Params = Record<string, string | number>;

export const getJson = <T>(path: string, params: Params, signal?: AbortSignal): Promise<T> =>
  read<T>(`${path}?${new URLSearchParams(Object.entries(params).map(([key, value]) => [key, String(value)]))}`, {
    signal,
  });

/** A question with a body; what changes something goes by offline/write. */
export const postJson = <T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> =>
  read<T>(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    signal,
  });

/** What makes sense with a connection only, and never waits in the queue. Rejects with a RequestError when it is refused. */
export async function writeNow<T>(method: string, path: string, body?: object): Promise<T> {
  const init = body && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  const response = await apiFetch(path, { method, ...init });
  if (!response.ok) throw RequestError.of(response.status);
  return ((await response.json()) as { data: T }).data;
}
