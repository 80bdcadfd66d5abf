import type { TaskItem } from '@rumbo/config/api';
import { isPlaced, orderedDay, type PlacedTask, stopsOf, visitorsOn, visitsOf } from './visit-day';

const DAY = '2026-11-21';

function task(id: string, longitude: number | null, more: Partial<TaskItem> = {}): TaskItem {
  return {
    id,
    title: id,
    state: 'todo',
    priority: 'medium',
    startDate: null,
    dueDate: DAY,
    dueTime: null,
    minutes: null,
    assignee: { id: 2, label: 'Camila' },
    client: null,
    strategy: null,
    address: null,
    latitude: longitude === null ? null : -1,
    longitude,
    placeOf: longitude === null ? null : 'task',
    recurrence: null,
    isSeries: false,
    comments: 0,
    rank: 1,
    updatedAt: '2026-11-20T00:00:00.000Z',
    ...more,
  };
}
const placed = (...tasks: TaskItem[]): PlacedTask[] => tasks.filter(isPlaced);
const ids = (tasks: readonly TaskItem[]): string[] => tasks.map(({ id }) => id);

test('a day’s visits are one person’s open tasks with a place', () => {
  const tasks = placed(
    task('late', -78.1, { dueTime: '15:00' }),
    task('early', -78.2, { dueTime: '09:00' }),
    task('nowhere', null),
    task('done', -78.3, { state: 'done' }),
    task('tomorrow', -78.4, { dueDate: '2026-11-22' }),
    task('hers', -78.5, { assignee: { id: 3, label: 'Ana' } }),
    task('nobody’s', -78.6, { assignee: null }),
  );
  expect(ids(visitsOf(tasks, 2, DAY))).toEqual(['early', 'late']);
  expect(visitorsOn(tasks, DAY)).toEqual([
    { id: 3, label: 'Ana' },
    { id: 2, label: 'Camila' },
  ]);
});

test('tasks at one place are one stop', () => {
  expect(stopsOf(placed(task('a', -78), task('b', -79), task('c', -78))).map(({ tasks }) => ids(tasks))).toEqual([
    ['a', 'c'],
    ['b'],
  ]);
});

test('stops in a row are visited in a row', () => {
  const { stops, distanceM } = orderedDay(placed(task('b', 0.01), task('c', 0.02), task('a', 0)));
  expect(['a b c', 'c b a']).toContain(stops.flatMap(({ tasks }) => ids(tasks)).join(' '));
  expect(distanceM).toBeCloseTo(2223.6, 0);
  expect(orderedDay([])).toEqual({ stops: [], distanceM: 0 });
});
