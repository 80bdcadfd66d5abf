import { currentUser } from '../../session';
import { store } from './store';

/** The newest stay: some two weeks of photos, at 1600 px each. */
const MOST = 40;
const MOST_BYTES = 2_000_000;

/** Keeps a photo for whoever is signed in; where nothing can be kept, and of what is too large, nothing is. */
export async function keepFile(id: number, bytes: Blob): Promise<void> {
  const user = currentUser()?.id;
  if (user === undefined || bytes.size > MOST_BYTES || !bytes.type.startsWith('image/')) return;
  try {
    const tx = (await store()).transaction('files', 'readwrite');
    await tx.store.put({ user, id, at: Date.now(), bytes });
    const oldestFirst = await tx.store.index('at').getAllKeys();
    for (const key of oldestFirst.slice(0, -MOST)) await tx.store.delete(key);
    await tx.done;
  } catch {
    // It is fetched again.
  }
}

/** A photo this person has on the phone. */
export async function keptFile(id: number): Promise<Blob | undefined> {
  const user = currentUser()?.id;
  if (user === undefined) return undefined;
  return store()
    .then((db) => db.get('files', [user, id]))
    .then((kept) => kept?.bytes)
    .catch(() => undefined);
}

/** At sign-in: what others looked at goes. */
export async function clearFiles(user: number): Promise<void> {
  const tx = (await store()).transaction('files', 'readwrite');
  for (const key of await tx.store.getAllKeys()) if (key[0] !== user) await tx.store.delete(key);
  await tx.done;
}
