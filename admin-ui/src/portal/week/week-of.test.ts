import type { Task } from '../data/tasks';
import { mondayOf, weekOf } from './week-of';

const task = (title: string, dueDate: string | null, state: Task['state'] = 'todo'): Task =>
  ({ documentId: title, title, dueDate, dueTime: null, state, priority: 'medium' }) as Task;

describe('weeks', () => {
  it.each([
    ['2026-11-21', '2026-11-16'],
    ['2026-11-16', '2026-11-16'],
    ['2026-11-22', '2026-11-16'],
    ['2026-01-01', '2025-12-29'],
    ['2028-03-01', '2028-02-28'],
  ])('%s is in the week of %s', (day, monday) => {
    expect(mondayOf(day)).toBe(monday);
  });

  const TASKS = [
    task('old', '2026-11-09'),
    task('monday', '2026-11-16'),
    task('sunday', '2026-11-22'),
    task('next', '2026-11-23'),
    task('someday', null),
    task('old and done', '2026-11-09', 'done'),
    task('gone', '2026-11-18', 'cancelled'),
  ];
  const titles = (tasks: readonly Task[]) => tasks.map(({ title }) => title);

  it('shows the days from Monday to Sunday, and in the week of today what is late or has no day', () => {
    const week = weekOf(TASKS, '2026-11-16', '2026-11-21');
    expect(week.days.map(({ tasks }) => titles(tasks))).toEqual([['monday'], [], [], [], [], [], ['sunday']]);
    expect(titles(week.overdue)).toEqual(['old']);
    expect(titles(week.undated)).toEqual(['someday']);
  });

  it('shows only its own days in another week', () => {
    const week = weekOf(TASKS, '2026-11-23', '2026-11-21');
    expect(titles(week.days[0]?.tasks ?? [])).toEqual(['next']);
    expect([...week.overdue, ...week.undated]).toEqual([]);
  });
});
