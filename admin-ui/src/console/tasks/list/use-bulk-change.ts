import type { TaskChange, TaskChanges, TaskItem } from '@rumbo/config/api';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { postJson } from '../../../data/api';
import { useErrorText } from '../../display/use-error-text';
import { useUndoNotice } from '../../display/use-undo-notice';

/** Writes the same to many tasks, all or none of them, and puts each back as it was when asked. */
export function useBulkChange(onDone: () => void) {
  const translate = useTranslate();
  const notify = useNotify();
  const errorText = useErrorText();
  const offerUndo = useUndoNotice();
  const client = useQueryClient();
  const [isWriting, setWriting] = useState(false);

  const write = async (changes: TaskChanges['changes']): Promise<boolean> => {
    setWriting(true);
    try {
      await postJson('/api/tasks/change', { changes });
      await client.invalidateQueries({ queryKey: ['tasks'] });
      return true;
    } catch (refused) {
      notify(errorText(refused), { type: 'error' });
      return false;
    } finally {
      setWriting(false);
    }
  };
  const change = async (tasks: readonly TaskItem[], data: TaskChange['data']): Promise<void> => {
    if (!(await write(tasks.map(({ id }) => ({ id, data }))))) return;
    onDone();
    const undo = async (): Promise<void> => {
      if (await write(tasks.map((task) => ({ id: task.id, data: asItWas(task, data) }))))
        notify('tasks.bulk.undone', { messageArgs: { smart_count: tasks.length } });
    };
    offerUndo(translate('tasks.bulk.done', { smart_count: tasks.length }), () => void undo());
  };
  return { change, isWriting };
}

/** What the task said in the fields that are changed. */
function asItWas({ state, priority, assignee, dueDate }: TaskItem, data: TaskChange['data']): TaskChange['data'] {
  const before: TaskChange['data'] = { state, priority, assignee: assignee ? Number(assignee.id) : null, dueDate };
  return Object.fromEntries(Object.entries(before).filter(([name]) => name in data));
}
