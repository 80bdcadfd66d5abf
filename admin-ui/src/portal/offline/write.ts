import { currentUser } from '../../session';
import { RequestError } from '../data/request';
import { newKey } from './new-id';
import { readPending } from './pending';
import { enqueue, sendNow } from './queue';

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
  /** For an update: the record as the person saw it. Its updatedAt is the version that is checked, its fields are what a clash is told by. */
  base?: { updatedAt: string };
}

/** `sent`: the server has it. `waiting`: it is kept and goes out later. `aside`: it clashes with what somebody else wrote; Pendientes asks. */
export type Outcome = { state: 'sent'; data: unknown } | { state: 'waiting' } | { state: 'aside' };

/**
 * Keeps a write on the phone and sends it, now or when there is a way, in order and once. Where nothing can be kept it is
 * sent at once or not at all. Rejects with a RequestError when it was refused while the person looks on: nothing is kept then.
 */
export async function write(asked: Write): Promise<Outcome> {
  const user = currentUser();
  if (!user) throw RequestError.of(401);
  const kept = { ...asked, user: user.id, key: newKey(), at: Date.now(), state: 'waiting', tries: 0 } as const;
  const outcome = (await enqueue(kept)) ?? (await sendNow(kept));
  if ('refused' in outcome) throw RequestError.of(outcome.refused.status);
  // What waits is on screen by the time the screen lets go of its own copy.
  if (outcome.state !== 'sent') await readPending();
  return outcome;
}
