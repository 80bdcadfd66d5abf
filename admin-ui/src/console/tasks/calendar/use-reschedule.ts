import type { SeriesScope, TaskCalendar, TaskItem } from '@rumbo/config/api';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { putJson } from '../../../data/api';
import { useErrorText } from '../../display/use-error-text';
import { useUndoNotice } from '../../display/use-undo-notice';
import { asItWas, concernsSeries, isOtherDay, type TimeChange } from './events';
import { CALENDARS } from './use-calendar';

type Times = Partial<ReturnType<typeof asItWas> & Pick<TaskItem, 'recurrence'>>;

interface Move {
  task: TaskItem;
  change: TimeChange;
}

/**
 * Writes where a task was dropped: shown at once, taken back when the server refuses or the person says so. A task that
 * comes again waits for `answer`: for which of them its new day and hour hold.
 */
export function useReschedule() {
  const translate = useTranslate();
  const notify = useNotify();
  const offerUndo = useUndoNotice();
  const errorText = useErrorText();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<Move | null>(null);

  const show = (id: string, times: Times): void => {
    const moved = (one: TaskCalendar['data'][number]) =>
      one.id === id && !('isComing' in one) ? { ...one, ...times } : one;
    queries.setQueriesData<TaskCalendar>(
      { queryKey: CALENDARS },
      (calendar) => calendar && { ...calendar, data: calendar.data.map(moved) },
    );
  };
  const write = async (task: TaskItem, times: Times, series: SeriesScope): Promise<boolean> => {
    show(task.id, times);
    try {
      await putJson(`/api/tasks/${task.id}`, { data: times, ...(task.isSeries && { series }) });
      return true;
    } catch (refused) {
      notify(errorText(refused), { type: 'error' });
      return false;
    } finally {
      // Whatever was written or not: the board, the list and the days to come follow the server.
      await queries.invalidateQueries({ queryKey: ['tasks'] });
    }
  };
  const move = async ({ task, change }: Move, series: SeriesScope): Promise<void> => {
    setAsking(null);
    if (!(await write(task, { ...change }, series))) return;
    const isDay = isOtherDay(task, change);
    const undo = (): void => {
      // The rule goes back to the words it had.
      const before = { ...asItWas(task), ...(isDay && series !== 'this' && { recurrence: task.recurrence }) };
      void write(task, before, series).then((done) => done && notify('calendar.undone'));
    };
    const said = task.isSeries && isDay && series === 'this' ? 'calendar.moved_alone' : 'calendar.moved';
    offerUndo(translate(said, { title: task.title }), undo);
  };

  return {
    asking: asking && {
      title: asking.task.title,
      moves: isOtherDay(asking.task, asking.change) ? [{ id: asking.task.id, dueDate: asking.change.dueDate }] : [],
    },
    reschedule: (task: TaskItem, change: TimeChange): void => {
      if (concernsSeries(task, change)) setAsking({ task, change });
      else void move({ task, change }, 'this');
    },
    answer: (series: SeriesScope | null): void => {
      if (asking && series) void move(asking, series);
      else setAsking(null);
    },
  };
}
