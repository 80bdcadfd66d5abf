import type { SeriesMoves, SeriesScope, TaskChange, TaskChanges, TaskItem } from '@rumbo/config/api';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { postJson } from '../../../data/api';
import { useErrorText } from '../../display/use-error-text';
import { useUndoNotice } from '../../display/use-undo-notice';

interface Asking {
  tasks: readonly TaskItem[];
  data: TaskChange['data'];
}

/** Writes the same to many tasks, all or none of them, and puts each back as it was when asked. */
export function useBulkChange(onDone: () => void) {
  const translate = useTranslate();
  const notify = useNotify();
  const errorText = useErrorText();
  const offerUndo = useUndoNotice();
  const client = useQueryClient();
  const [isWriting, setWriting] = useState(false);

  const [asking, setAsking] = useState<Asking | null>(null);

  const write = async (changes: TaskChanges['changes'], series: SeriesScope): Promise<boolean> => {
    setWriting(true);
    try {
      await postJson('/api/tasks/change', { changes, series });
      await client.invalidateQueries({ queryKey: ['tasks'] });
      return true;
    } catch (refused) {
      notify(errorText(refused), { type: 'error' });
      return false;
    } finally {
      setWriting(false);
    }
  };
  const change = async ({ tasks, data }: Asking, series: SeriesScope): Promise<void> => {
    setAsking(null);
    if (
      !(await write(
        tasks.map(({ id }) => ({ id, data })),
        series,
      ))
    )
      return;
    onDone();
    const undo = async (): Promise<void> => {
      const before = tasks.map((task) => ({ id: task.id, data: asItWas(task, data, series) }));
      if (await write(before, series)) notify('tasks.bulk.undone', { messageArgs: { smart_count: tasks.length } });
    };
    offerUndo(translate('tasks.bulk.done', { smart_count: tasks.length }), () => void undo());
  };
  return {
    isWriting,
    /** The days that tasks of series would get: which tasks of these are meant waits for `answer`. */
    asking: asking && movesOf(asking),
    change: (tasks: readonly TaskItem[], data: TaskChange['data']): void => {
      if (movesOf({ tasks, data }).length > 0) setAsking({ tasks, data });
      else void change({ tasks, data }, 'this');
    },
    answer: (series: SeriesScope | null): void => {
      if (asking && series) void change(asking, series);
      else setAsking(null);
    },
  };
}

const movesOf = ({ tasks, data: { dueDate } }: Asking): SeriesMoves['moves'] =>
  dueDate ? tasks.filter((task) => task.isSeries && task.dueDate !== dueDate).map(({ id }) => ({ id, dueDate })) : [];

/** What the task said in the fields that are changed; a rule that went along goes back to its words. */
function asItWas(task: TaskItem, data: TaskChange['data'], series: SeriesScope): TaskChange['data'] {
  const { state, priority, assignee, dueDate, recurrence } = task;
  const before: TaskChange['data'] = { state, priority, assignee: assignee ? Number(assignee.id) : null, dueDate };
  return {
    ...Object.fromEntries(Object.entries(before).filter(([name]) => name in data)),
    ...(series !== 'this' && recurrence && data.dueDate && { recurrence }),
  };
}
