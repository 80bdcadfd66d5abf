import { apiFetch } from '../../session';
import { RequestError } from '../data/request';

/** What a write is about: pending writes are shown, and laid over what was read, by it. */
export interface About {
  type: 'task' | 'client' | 'comment' | 'interaction' | 'contact' | 'attachment';
  id: string;
}

export interface Write {
  method: 'POST' | 'PUT' | 'DELETE';
  /** Begins with /api. */
  path: string;
  /** As the route takes it, `{ data: … }` for a type. A new record brings its own `data.documentId` (newId), so that later writes may refer to it. */
  body?: Readonly<Record<string, unknown>>;
  /** Sent as multipart under their names, with the fields of `body` beside them. */
  files?: Record<string, File>;
  about: About;
  /** What a person calls it: "Visita a Comercial Andes". */
  label: string;
  /** For an update: what the record was when the person changed it. Its updatedAt is the version that is checked. */
  base?: { updatedAt: string };
}

/** `sent`: the server has it. `waiting`: it is kept and goes out later. `aside`: the server's answer needs the person (Pendientes). */
export type Outcome = { state: 'sent'; data: unknown } | { state: 'waiting' } | { state: 'aside' };

/** Sends a write. Rejects with a RequestError when it was refused: nothing is kept then. */
export async function write({ method, path, body, files }: Write): Promise<Outcome> {
  const response = await apiFetch(path, { method, ...bodyOf(body, files) }).catch((cause: unknown) => {
    throw new RequestError('unreachable', { cause });
  });
  if (!response.ok) throw RequestError.of(response.status);
  const answer = (await response.json().catch(() => null)) as { data?: unknown } | null;
  return { state: 'sent', data: answer?.data ?? null };
}

function bodyOf(body: Write['body'], files: Write['files']): RequestInit {
  if (!files) return body ? { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } } : {};
  const form = new FormData();
  for (const [name, value] of Object.entries(body ?? {})) form.append(name, String(value));
  for (const [name, file] of Object.entries(files)) form.append(name, file, file.name);
  return { body: form };
}
