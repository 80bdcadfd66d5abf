import type { TimelineItem } from '@rumbo/config/api';
import { currentUser } from '../../session';
import { dataOf } from '../offline/kept';
import { type Pending, usePending } from '../offline/pending';

/** What was said or logged on this phone about a client or a task and has not gone out, newest first. */
export function useWaiting(type: 'client' | 'task', id: string): TimelineItem[] {
  return usePending()
    .filter((write) => write.state === 'waiting' && write.method === 'POST' && dataOf(write)[type] === id)
    .flatMap(itemOf)
    .reverse();
}

function itemOf(write: Pending): TimelineItem[] {
  const me = currentUser();
  const data = dataOf(write) as { body?: string; note?: string; kind?: 'call' | 'visit' | 'mail' };
  const shared = {
    id: -write.id,
    at: new Date(write.at).toISOString(),
    by: me && { id: me.id, label: me.displayName ?? me.username },
    attachments: [],
  };
  const documentId = write.about.id;
  if (write.about.type === 'comment')
    return [{ ...shared, kind: 'comment', detail: { documentId, body: data.body ?? '', task: null, strategy: null } }];
  if (write.about.type !== 'interaction' || !data.kind) return [];
  const unknown = { minutes: null, distance: null, contact: null, task: null };
  return [
    { ...shared, kind: 'interaction', detail: { documentId, kind: data.kind, note: data.note ?? null, ...unknown } },
  ];
}
