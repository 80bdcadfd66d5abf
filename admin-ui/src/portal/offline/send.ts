import { ofVersion } from '../../clash/compare';
import { apiFetch } from '../../session';
import { comparedWith, type Failure, type Kept } from './kept';
import type { Write } from './write';

export type Verdict =
  | { kind: 'sent'; data: unknown }
  /** Nothing was said about it: the network, the server or the session is away. */
  | { kind: 'later' }
  /** The server failed over it; it may be the write. */
  | { kind: 'failed'; failure: Failure }
  /** Somebody else changed other fields: the same again, on top of theirs. */
  | { kind: 'again'; base: Record<string, unknown> & { updatedAt: string } }
  | { kind: 'clash'; failure: Failure }
  | { kind: 'refused'; failure: Failure };

const AWAY = new Set([401, 408, 425, 429, 502, 503, 504]);

/** Sends a write once and says what its answer means. Never rejects. */
export async function send(write: Kept): Promise<Verdict> {
  const { method, path, base } = write;
  const response = await apiFetch(path, {
    method,
    ...bodyOf(write),
    headers: {
      'Idempotency-Key': write.key,
      ...(method === 'PUT' && base?.updatedAt ? ofVersion(base.updatedAt) : {}),
      ...(write.files || !write.body ? {} : { 'Content-Type': 'application/json' }),
    },
  }).catch(() => null);
  if (!response || AWAY.has(response.status) || !isOurs(response)) return { kind: 'later' };
  const answer = (await response.json().catch(() => null)) as Answer | null;
  if (response.ok) return { kind: 'sent', data: answer?.data ?? null };
  // What was to go is gone.
  if (method === 'DELETE' && response.status === 404) return { kind: 'sent', data: null };
  const failure = failureOf(response.status, answer);
  if (response.status >= 500) return { kind: 'failed', failure };
  return failure.current ? onStale(write, failure, failure.current) : { kind: 'refused', failure };
}

interface Answer {
  data?: unknown;
  error?: {
    name?: string;
    message?: string;
    details?: { code?: string; current?: Record<string, unknown> | null; by?: string | null };
  };
}

/** A hotel's sign-in page answers 200 to everything: only JSON, or an answer without a body, is the server's. */
const isOurs = (response: Response): boolean =>
  response.status === 204 || (response.headers.get('content-type') ?? '').includes('json');

function failureOf(status: number, answer: Answer | null): Failure {
  const { name, message = '', details } = answer?.error ?? {};
  return {
    status,
    code: details?.code ?? name ?? String(status),
    message,
    ...(details?.current && { current: details.current, by: details.by ?? null }),
  };
}

function onStale(write: Kept, failure: Failure, current: Record<string, unknown>): Verdict {
  const { clashing } = comparedWith(write, current);
  if (clashing.length > 0) return { kind: 'clash', failure: { ...failure, fields: clashing } };
  return { kind: 'again', base: { ...current, updatedAt: String(current['updatedAt']) } };
}

function bodyOf({ body, files }: Write): RequestInit {
  if (!files) return body ? { body: JSON.stringify(body) } : {};
  const form = new FormData();
  for (const [name, value] of Object.entries(body ?? {})) form.append(name, String(value));
  for (const [name, file] of Object.entries(files)) form.append(name, file, file.name);
  return { body: form };
}
