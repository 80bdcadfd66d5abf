import { useMutation, useQueryClient } from '@tanstack/react-query';
import { callApi, postJson, putJson } from '../../../data/api';
import { useLog } from '../log/use-log';
import type { SaidItem } from './Said';
import type { TimelineClient } from './Timeline';

interface Asked {
  item: SaidItem;
  client: TimelineClient;
  isOwn: boolean;
  onDone: () => void;
}

interface NewTask {
  title: string;
  /** yyyy-MM-dd */
  dueDate: string | null;
  description: string | null;
}

/** Makes a task for the client's owner; one's own interaction remembers what followed from it. */
export function useTaskFrom({ item, client, isOwn, onDone }: Asked) {
  const queries = useQueryClient();
  const { undoable, fail, readAgain } = useLog(client.id);
  const readTasks = () => queries.invalidateQueries({ queryKey: ['tasks'] });
  const { mutate, isPending } = useMutation({
    mutationFn: async (task: NewTask): Promise<string> => {
      const data = { ...task, client: client.id, ...(client.owner !== null && { assignee: client.owner }) };
      const made = await postJson<{ data: { documentId: string } }>('/api/tasks', { data });
      const id = made.data.documentId;
      if (isOwn && item.kind === 'interaction' && item.detail.task === null)
        await putJson(`/api/interactions/${item.detail.documentId}`, { data: { task: id } });
      return id;
    },
    onSuccess: (id) => {
      onDone();
      undoable('client.task_made', async () => {
        await callApi(`/api/tasks/${id}`, { method: 'DELETE' });
        await readTasks();
      });
    },
    onError: fail,
    onSettled: () => Promise.all([readAgain(), readTasks()]),
  });
  return { make: mutate, isPending };
}
