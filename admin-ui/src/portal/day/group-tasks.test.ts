import type { Task } from '../data/tasks';
import { dayProgress, groupTasks } from './group-tasks';

const task = (title: string, dueDate: string | null, more: Partial<Task> = {}): Task => ({
  documentId: title,
  title,
  dueDate,
  description: null,
  state: 'todo',
  priority: 'medium',
  startDate: null,
  dueTime: null,
  address: null,
  latitude: null,
  longitude: null,
  recurrence: null,
  updatedAt: '2025-12-30T10:00:00.000Z',
  client: null,
  assignee: null,
  ...more,
});
const TODAY = '2025-12-30';
const shape = (tasks: Task[]) =>
  groupTasks(tasks, TODAY).map(({ kind, day, tasks: of }) => [day ?? kind, ...of.map(({ title }) => title)]);

describe('groupTasks', () => {
  it('goes from what is late to what is done, each later day by itself, over the end of the year', () => {
    expect(
      shape([
        task('someday', null),
        task('next year', '2026-01-02'),
        task('now', TODAY),
        task('tomorrow', '2025-12-31'),
        task('late', '2025-12-29'),
        task('finished', TODAY, { state: 'done' }),
        task('later', '2026-01-05'),
      ]),
    ).toEqual([
      ['overdue', 'late'],
      ['today', 'now'],
      ['tomorrow', 'tomorrow'],
      ['2026-01-02', 'next year'],
      ['2026-01-05', 'later'],
      ['undated', 'someday'],
      ['done', 'finished'],
    ]);
  });

  it('puts the oldest debt first', () => {
    expect(shape([task('b', '2025-12-28', { priority: 'urgent' }), task('a', '2025-12-01')])).toEqual([
      ['overdue', 'a', 'b'],
    ]);
  });

  it('puts what is under way before priority, and priority before the name', () => {
    const day = (title: string, more: Partial<Task>) => task(title, TODAY, more);
    expect(
      shape([
        day('z', { priority: 'low' }),
        day('b', { priority: 'urgent' }),
        day('c', { state: 'doing', priority: 'low' }),
        day('a', { priority: 'urgent' }),
      ]),
    ).toEqual([['today', 'c', 'a', 'b', 'z']]);
  });

  it('puts the nearest first once the phone has told its place, and what has no place last', () => {
    const at = (title: string, longitude: number | null, more: Partial<Task> = {}) =>
      task(title, TODAY, { latitude: longitude === null ? null : 0, longitude, ...more });
    const client = { documentId: 'c', name: 'C', city: null, phone: null, latitude: '0', longitude: '1.5' };
    const tasks = [
      at('nowhere', null, { priority: 'urgent' }),
      at('far', 3),
      at('near', 1),
      at('at its client', null, { client }),
    ];
    const [group] = groupTasks(tasks, TODAY, { latitude: 0, longitude: 0 });
    expect(group?.tasks.map(({ title }) => title)).toEqual(['near', 'at its client', 'far', 'nowhere']);
  });

  it('goes by the time of day within a day, and what has none after it', () => {
    const day = (title: string, dueTime: string | null, more: Partial<Task> = {}) =>
      task(title, TODAY, { dueTime, ...more });
    expect(
      shape([day('any', null, { priority: 'urgent' }), day('late', '16:00:00'), day('early', '09:30:00.000')]),
    ).toEqual([['today', 'early', 'late', 'any']]);
  });

  it('leaves out what was cancelled, and groups with nothing in them', () => {
    expect(shape([task('gone', TODAY, { state: 'cancelled' })])).toEqual([]);
  });
});

describe('dayProgress', () => {
  it('counts what was due by today, not what comes later', () => {
    const tasks = [
      task('a', '2025-12-01'),
      task('b', TODAY),
      task('c', TODAY, { state: 'done' }),
      task('d', '2026-01-09'),
      task('e', null),
    ];
    expect(dayProgress(groupTasks(tasks, TODAY))).toEqual({ done: 1, all: 3 });
  });
});
