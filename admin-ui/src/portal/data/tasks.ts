import { write } from '../offline/write';
import { getJson, type Params } from './request';
import { forgetSaved, setTaskState } from './task-states';

export type TaskState = 'todo' | 'doing' | 'done' | 'cancelled';
export type Priority = 'low' | 'medium' | 'high' | 'urgent';

export interface Task {
  documentId: string;
  title: string;
  description: string | null;
  state: TaskState;
  priority: Priority;
  startDate: string | null;
  /** yyyy-MM-dd */
  dueDate: string | null;
  address: string | null;
  latitude: number | string | null;
  longitude: number | string | null;
  recurrence: string | null;
  updatedAt: string;
  client: { documentId: string; name: string; city: string | null; phone: string | null } | null;
  assignee?: { id: number; displayName: string | null } | null;
}

const RELATED: Params = {
  'populate[client][fields][0]': 'name',
  'populate[client][fields][1]': 'city',
  'populate[client][fields][2]': 'phone',
  'populate[assignee][fields][0]': 'displayName',
};

async function readTasks(params: Params, signal?: AbortSignal): Promise<Task[]> {
  const startedAt = Date.now();
  const { data } = await getJson<{ data: Task[] }>(
    '/api/tasks',
    { sort: 'dueDate', 'pagination[pageSize]': 100, ...RELATED, ...params },
    signal,
  );
  forgetSaved(startedAt);
  return data;
}

/** What `assignee` has to do, and what they did since `since` (an ISO instant). */
export const readMyTasks = (since: string, assignee: number, signal?: AbortSignal): Promise<Task[]> =>
  readTasks(
    {
      'filters[$or][0][state][$in][0]': 'todo',
      'filters[$or][0][state][$in][1]': 'doing',
      'filters[$or][1][state][$eq]': 'done',
      'filters[$or][1][completedAt][$gte]': since,
      'filters[assignee][id][$eq]': assignee,
    },
    signal,
  );

export const readClientTasks = (clientId: string, signal?: AbortSignal): Promise<Task[]> =>
  readTasks(
    {
      'filters[client][documentId][$eq]': clientId,
      'filters[state][$in][0]': 'todo',
      'filters[state][$in][1]': 'doing',
    },
    signal,
  );

export async function readTask(id: string, signal?: AbortSignal): Promise<Task> {
  const startedAt = Date.now();
  const { data } = await getJson<{ data: Task }>(`/api/tasks/${encodeURIComponent(id)}`, RELATED, signal);
  forgetSaved(startedAt);
  return data;
}

/** Shows the new state at once and saves it; when that is refused the old one comes back and the error goes on. */
export const saveTaskState = (task: Task, state: TaskState): Promise<void> =>
  setTaskState(task.documentId, state, async () => {
    await write({
      method: 'PUT',
      path: `/api/tasks/${encodeURIComponent(task.documentId)}`,
      body: { data: { state } },
      about: { type: 'task', id: task.documentId },
      label: task.title,
      base: task,
    });
  });
