import { useMemo } from 'react';
import { currentUser } from '../../session';
import { useMadeTasks } from '../data/made-tasks';
import { useCurrent } from '../data/task-changes';
import { readMyTasks, type Task } from '../data/tasks';
import { type Load, useLoad } from '../data/use-load';
import { parseDay } from './calendar';

const NONE: never[] = [];

/** My open tasks and those done `today`, as this phone knows them now. Day, week and board show the same ones. */
export function useMyTasks(today: string): Load<Task[]> & { tasks: Task[] } {
  const id = currentUser()?.id ?? 0;
  const midnight = parseDay(today);
  midnight.setHours(0);
  const load = useLoad(`day ${id} ${today}`, (signal) => readMyTasks(midnight.toISOString(), id, signal));
  const made = useMadeTasks();
  const all = useMemo(() => [...(load.data ?? NONE), ...made], [load.data, made]);
  return { ...load, tasks: useCurrent(all) };
}
