import type { TaskColumn, TaskItem } from '@rumbo/config/api';
import { useQueryClient } from '@tanstack/react-query';
import { useAddUndoableMutation, useNotify } from 'react-admin';
import { callApi } from '../../../data/api';
import type { ConsoleRecord } from '../../../data/strapi-record';
import { useErrorText } from '../../display/use-error-text';

/** An answer of `POST /api/tasks/view`: tasks, or columns of them. */
interface View {
  data: (TaskItem | TaskColumn)[];
}

/** Takes a task out of every view at once, and deletes it when the time to undo is over. */
export function useDeleteTask({ id }: ConsoleRecord, onDone: () => void): () => void {
  const notify = useNotify();
  const errorText = useErrorText();
  const client = useQueryClient();
  const addUndoable = useAddUndoableMutation();
  const readAgain = () => client.invalidateQueries({ queryKey: ['tasks'] });
  return () => {
    client.setQueriesData<View>(
      { queryKey: ['tasks', 'view'] },
      (view) => view && { ...view, data: without(view, id) },
    );
    addUndoable(({ isUndo }) => {
      if (isUndo) return void readAgain();
      callApi(`/api/tasks/${id}`, { method: 'DELETE' })
        .catch((error) => notify(errorText(error), { type: 'error' }))
        .finally(readAgain);
    });
    notify('taskForm.deleted', { undoable: true });
    onDone();
  };
}

const without = ({ data }: View, id: string): View['data'] =>
  data
    .filter((one) => 'items' in one || one.id !== id)
    .map((one) => {
      if (!('items' in one)) return one;
      const items = one.items.filter((item) => item.id !== id);
      return { ...one, items, count: one.count - (one.items.length - items.length) };
    });
