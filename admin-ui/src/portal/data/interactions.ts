import { newId } from '../offline/new-id';
import { type Outcome, write } from '../offline/write';
import type { Place } from '../place/locate';

/** What one logs on the road; the server knows more kinds. */
export type Logged = 'visit' | 'call' | 'mail';

interface NewInteraction {
  kind: Logged;
  /** ISO instant it happened; offline it reaches the server later. */
  at: string;
  client: { documentId: string };
  task?: { documentId: string };
  note: string;
  /** Where the person stood; null: unknown, or not theirs to tell. */
  place: Place | null;
  /** What a person calls it while it waits to be sent. */
  label: string;
}

/** Saves what happened at a client. Rejects with a RequestError when the server refuses it. */
export async function saveInteraction({
  client,
  task,
  place,
  label,
  note,
  ...rest
}: NewInteraction): Promise<Outcome['state']> {
  const id = newId();
  const where = place && { latitude: place.latitude, longitude: place.longitude, accuracy: place.accuracy };
  const { state } = await write({
    method: 'POST',
    path: '/api/interactions',
    body: {
      data: {
        documentId: id,
        client: client.documentId,
        ...(task && { task: task.documentId }),
        ...(note && { note }),
        ...where,
        ...rest,
      },
    },
    about: { type: 'interaction', id },
    label,
  });
  return state;
}
