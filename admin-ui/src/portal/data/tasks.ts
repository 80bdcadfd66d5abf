import { write } from '../offline/write';
import { getJson, type Params } from './request';
import { changeTask, forgetSaved, type TaskPatch, withChange } from './task-changes';

export type TaskState = 'todo' | 'doing' | 'done' | 'cancelled';
export type Priority = 'low' | 'medium' | 'high' | 'urgent';

/** What a task says of its client: enough to go there and to call. */
export interface TaskClient {
  documentId: string;
  name: string;
  city: string | null;
  phone: string | null;
  latitude: number | string | null;
  longitude: number | string | null;
}

export interface Task {
  documentId: string;
  title: string;
  description: string | null;
  state: TaskState;
  priority: Priority;
  startDate: string | null;
  /** yyyy-MM-dd */
  dueDate: string | null;
  /** HH:mm:ss of the due day; null: any time. */
  dueTime: string | null;
  address: string | null;
  latitude: number | string | null;
  longitude: number | string | null;
  recurrence: string | null;
  updatedAt: string;
  client: TaskClient | null;
  assignee?: { id: number; displayName: string | null } | null;
}

const RELATED: Params = {
  'populate[client][fields][0]': 'name',
  'populate[client][fields][1]': 'city',
  'populate[client][fields][2]': 'phone',
  'populate[client][fields][3]': 'latitude',
  'populate[client][fields][4]': 'longitude',
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

/** Shows the change at once and saves it; when it is refused the task is as before and the error goes on. */
export function saveTask(task: Task, patch: TaskPatch): Promise<void> {
  const base = withChange(task);
  return changeTask(task.documentId, patch, () =>
    write({
      method: 'PUT',
      path: `/api/tasks/${encodeURIComponent(task.documentId)}`,
      body: { data: patch },
      about: { type: 'task', id: task.documentId },
      label: task.title,
      base,
    }),
  );
}
