import { MODEL_VERSION_HEADER } from '@rumbo/config/api';
import { HttpError } from 'react-admin';
import { apiFetch, apiUpload } from '../session';
import { model } from './model';
import { readError } from './strapi-error';

/**
 * One call to the API, answered as JSON; the session repeats reads while the server restarts. Rejects with
 * react-admin's HttpError: status 0 when the server was not reached, `body.errors` with messages by field, `body.details`
 * with what the reason tells besides.
 */
export async function callApi<T>(path: string, init: RequestInit = {}): Promise<T> {
  return answerOf<T>(
    await apiFetch(path, init).catch((cause: unknown) => {
      if (init.signal?.aborted) throw cause;
      throw unreached();
    }),
  );
}

/** A file and what goes with it, told how far it is (0–1). Rejects like `callApi`. */
export const uploadForm = async <T>(path: string, body: FormData, onShare: (share: number) => void): Promise<T> =>
  answerOf<T>(
    await apiUpload(path, body, onShare).catch(() => {
      throw unreached();
    }),
  );

const unreached = (): HttpError => new HttpError('NETWORK', 0, { code: 'NETWORK' });

async function answerOf<T>(response: Response): Promise<T> {
  model.noticeVersion(response.headers.get(MODEL_VERSION_HEADER));
  const body: unknown = response.status === 204 ? null : await response.json().catch(() => null);
  if (response.ok) return body as T;
  const { code, message, fields, details } = readError(body, response.status);
  throw new HttpError(message || code, response.status, {
    code,
    message,
    details,
    ...(fields ? { errors: fields } : {}),
  });
}

const withJson =
  (method: 'POST' | 'PUT') =>
  <T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> =>
    callApi<T>(path, {
      method,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      ...(signal && { signal }),
    });

/** A question or a new entry, with a JSON body. */
export const postJson = withJson('POST');

/** A change of what is there, with a JSON body. */
export const putJson = withJson('PUT');
