import { currentUser } from '../../session';
import { type KeptRead, store } from './store';

/** Older answers say nothing about today. */
const KEPT_MS = 14 * 24 * 60 * 60_000;
const MOST = 400;

/** Questions differ by the moment "today" began: offline the last day's answer is the one there is. */
export const questionOf = (path: string, body = ''): string =>
  `${decodeURIComponent(path)} ${body}`.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '*').trim();

/** Keeps an answer for whoever is signed in; where nothing can be kept, nothing is. */
export async function keepRead(question: string, answer: unknown): Promise<void> {
  const user = currentUser()?.id;
  if (user === undefined) return;
  await store()
    .then((db) => db.put('reads', { user, question, at: Date.now(), answer }))
    .catch(() => undefined);
}

/** The last answer this person got; an entry by itself is also found in the lists it was read with. */
export async function keptRead(question: string): Promise<KeptRead | undefined> {
  const user = currentUser()?.id;
  if (user === undefined) return undefined;
  try {
    const db = await store();
    const known = await db.get('reads', [user, question]);
    return known ?? foundInList(await db.getAllFromIndex('reads', 'user', user), question);
  } catch {
    return undefined;
  }
}

function foundInList(reads: readonly KeptRead[], question: string): KeptRead | undefined {
  const [, type, id] = /^\/api\/([\w-]+)\/([a-z0-9]{24})(?:\?|$)/.exec(question) ?? [];
  if (!id) return undefined;
  const lists = reads.filter((read) => read.question.startsWith(`/api/${type}?`)).sort((a, b) => b.at - a.at);
  for (const list of lists) {
    const { data } = list.answer as { data?: unknown };
    const entry = Array.isArray(data) && data.find((one: { documentId?: unknown }) => one.documentId === id);
    if (entry) return { ...list, question, answer: { data: entry } };
  }
  return undefined;
}

/** At sign-in: what others read here goes, and what is old. Their writes stay: those are not read by anybody but them. */
export async function clearReads(user: number, now: number): Promise<void> {
  const db = await store();
  const tx = db.transaction('reads', 'readwrite');
  const all = (await tx.store.getAll()).sort((a, b) => b.at - a.at);
  const isGone = (read: KeptRead, index: number) => read.user !== user || now - read.at > KEPT_MS || index >= MOST;
  for (const read of all.filter(isGone)) await tx.store.delete([read.user, read.question]);
  await tx.done;
}

/** At sign-out: nothing of theirs stays readable. */
export async function forgetReads(): Promise<void> {
  await store()
    .then((db) => Promise.all([db.clear('reads'), db.clear('files')]))
    .catch(() => undefined);
}
