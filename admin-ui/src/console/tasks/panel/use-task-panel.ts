import type { TaskFilters, TaskItem, TaskPage, TaskSort, TaskState } from '@rumbo/config/api';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useAddUndoableMutation, useNotify, useTranslate } from 'react-admin';
import { postJson, putJson } from '../../../data/api';
import { useErrorText } from '../../display/use-error-text';

/** What tasks are about; documentIds. */
export type TaskSubject = Pick<TaskFilters, 'client' | 'strategy'>;

const OPEN: TaskState[] = ['todo', 'doing'];
const OVER: TaskState[] = ['done', 'cancelled'];
const PAGE = 50;

/** The open tasks of a client or a strategy by their due day, on request those that are over, and what can be done there. */
export function useTaskPanel(about: TaskSubject, withOver: boolean) {
  const translate = useTranslate();
  const notify = useNotify();
  const errorText = useErrorText();
  const queries = useQueryClient();
  const addUndoable = useAddUndoableMutation();
  const open = useList({ ...about, states: OPEN }, { sort: 'dueDate', order: 'asc' }, true);
  const over = useList({ ...about, states: OVER }, { sort: 'updatedAt', order: 'desc' }, withOver);

  // A state written here shows on boards, in the client's timeline and in what comes next.
  const readAgain = () =>
    Promise.all(['tasks', 'timeline', 'strategies'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
  const fail = (refused: unknown): void => notify(errorText(refused), { type: 'error' });
  const write = async (task: TaskItem, state: TaskState): Promise<void> => {
    await putJson(`/api/tasks/${task.id}`, { data: { state } });
    await readAgain();
  };

  return {
    open,
    over,
    readAgain,
    async add(title: string): Promise<void> {
      await postJson('/api/tasks', { data: { title, ...about } })
        .then(readAgain)
        .catch(fail);
    },
    /** Saved at once; undoing it writes the state from before. */
    async setState(task: TaskItem, state: TaskState): Promise<void> {
      if (state === task.state) return;
      try {
        await write(task, state);
        addUndoable(({ isUndo }) => {
          if (isUndo) write({ ...task, state }, task.state).catch(fail);
        });
        const messageArgs = { title: task.title, state: translate(`values.${state}`) };
        notify('tasks.moved', { undoable: true, messageArgs });
      } catch (refused) {
        fail(refused);
      }
    },
  };
}

function useList(filters: TaskFilters, order: { sort: TaskSort; order: 'asc' | 'desc' }, enabled: boolean) {
  const question = { view: 'list', filters, pageSize: PAGE, ...order };
  return useQuery({
    queryKey: ['tasks', 'view', question],
    queryFn: ({ signal }) => postJson<TaskPage>('/api/tasks/view', question, signal),
    enabled,
  });
}
