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
  photos: readonly File[];
  /** What a person calls it while it waits to be sent. */
  label: string;
}

/** Saves what happened at a client, and its photos after it. Rejects when the server refuses the interaction; `isWhole` is false when only a photo failed. */
export async function saveInteraction({
  client,
  task,
  place,
  photos,
  label,
  note,
  ...rest
}: NewInteraction): Promise<{ state: Outcome['state']; isWhole: boolean }> {
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
  let isWhole = true;
  for (const photo of photos)
    await write({
      method: 'POST',
      path: '/api/attachments',
      body: { interaction: id },
      files: { file: photo },
      about: { type: 'attachment', id },
      label: `${label} · ${photo.name}`,
    }).catch(() => {
      isWhole = false;
    });
  return { state, isWhole };
}
