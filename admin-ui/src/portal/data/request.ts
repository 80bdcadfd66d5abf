import { apiFetch } from '../../session';

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

async function request<T>(path: string, init: RequestInit): Promise<T> {
  const response = await apiFetch(path, init).catch((cause: unknown) => {
    throw new RequestError('unreachable', { cause });
  });
  if (!response.ok) throw RequestError.of(response.status);
  return (await response.json()) as T;
}

export type Params = Record<string, string | number>;

export const getJson = <T>(path: string, params: Params, signal?: AbortSignal): Promise<T> =>
  request<T>(`${path}?${new URLSearchParams(Object.entries(params).map(([key, value]) => [key, String(value)]))}`, {
    signal,
  });

export const postJson = <T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> =>
  request<T>(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    signal,
  });
