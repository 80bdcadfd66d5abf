import { useMemo } from 'react';
import { currentUser } from '../../session';
import { dataOf } from '../offline/kept';
import { usePending } from '../offline/pending';
import type { Task } from './tasks';

const EMPTY = {
  description: null,
  state: 'todo',
  priority: 'medium',
  startDate: null,
  dueDate: null,
  dueTime: null,
  address: null,
  latitude: null,
  longitude: null,
  recurrence: null,
} as const satisfies Partial<Task>;

/** Tasks made on this phone that the server does not have yet. They have no version: nobody else can have changed them. */
export function useMadeTasks(): Task[] {
  const pending = usePending();
  return useMemo(() => {
    const me = currentUser();
    return pending
      .filter(({ path, method, state }) => path === '/api/tasks' && method === 'POST' && state === 'waiting')
      .map((write) => {
        const { client: _id, assignee: _me, ...data } = dataOf(write) as Partial<Task>;
        const mine = { client: null, assignee: me && { id: me.id, displayName: me.displayName } };
        return { ...EMPTY, title: write.label, documentId: write.about.id, updatedAt: '', ...data, ...mine };
      });
  }, [pending]);
}
