import type { TaskBoard, TaskFilters, TaskItem, TaskMoved, TaskState } from '@rumbo/config/api';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'react-admin';
import { postJson } from '../../../data/api';
import { useErrorText } from '../../display/use-error-text';
import { appended, placed } from './columns';

const PAGE = 40;

/** The board, more of a column, and a card's way to another place: shown at once, taken back when it is refused. */
export function useBoard(filters: TaskFilters) {
  const translate = useTranslate();
  const notify = useNotify();
  const errorText = useErrorText();
  const client = useQueryClient();
  const key = ['tasks', 'view', 'board', filters];
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => postJson<TaskBoard>('/api/tasks/view', { view: 'board', filters, size: PAGE }, signal),
  });
  const fail = (refused: unknown): void => notify(errorText(refused), { type: 'error' });

  const move = async (task: TaskItem, state: TaskState, after: string | null): Promise<void> => {
    await client.cancelQueries({ queryKey: key });
    const before = client.getQueryData<TaskBoard>(key);
    client.setQueryData<TaskBoard>(key, (board) => board && placed(board, task, state, after));
    try {
      await postJson<TaskMoved>(`/api/tasks/${task.id}/move`, { state, after });
      if (state === task.state) return;
      notify('tasks.moved', { messageArgs: { title: task.title, state: translate(`values.${state}`) } });
      // The next of a series has come, and whoever narrows by state does not see the card any more.
      await refetch();
    } catch (refused) {
      client.setQueryData(key, before);
      fail(refused);
    }
  };

  const more = async (state: TaskState, id: string): Promise<void> => {
    const question = { view: 'board', filters, size: PAGE, below: { state, id } };
    try {
      const answer = await postJson<TaskBoard>('/api/tasks/view', question);
      client.setQueryData<TaskBoard>(key, (board) => board && appended(board, answer));
    } catch (refused) {
      fail(refused);
    }
  };

  const add = async (state: TaskState, title: string): Promise<void> => {
    const assignee = filters.assignees?.find((one) => one !== 'none');
    const { client: ofClient, strategy } = filters;
    try {
      await postJson('/api/tasks', { data: { title, state, assignee, client: ofClient, strategy } });
      await refetch();
    } catch (refused) {
      fail(refused);
    }
  };
  return { data, error, refetch, move, more, add };
}
