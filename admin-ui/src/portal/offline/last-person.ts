import { hasLastUser, keepLastUser, type LastUser, onLastUser } from '../../session';
import { store } from './store';

/** Of the one record there is. */
const KEY = 'last';

onLastUser((last) => void keep(last).catch(() => undefined));

async function keep(last: LastUser | null): Promise<void> {
  const db = await store();
  if (last) await db.put('person', last, KEY);
  else await db.delete('person', KEY);
}

/** A phone that died right after somebody signed in has lost what localStorage knew, not what stands here. */
export async function recallLastPerson(): Promise<void> {
  if (hasLastUser()) return;
  const kept = await store()
    .then((db) => db.get('person', KEY))
    .catch(() => undefined);
  if (kept) keepLastUser(kept);
}
