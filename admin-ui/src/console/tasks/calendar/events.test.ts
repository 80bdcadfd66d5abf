import type { ComingTask, TaskItem } from '@rumbo/config/api';
import { asItWas, concernsSeries, eventsOf, movedTo, stretchedTo, type TaskEvent } from './events';

const TASK: TaskItem = {
  id: 'a',
  title: 'Visitar',
  state: 'todo',
  priority: 'medium',
  startDate: null,
  dueDate: '2026-11-21',
  dueTime: null,
  minutes: null,
  assignee: null,
  client: null,
  strategy: null,
  address: null,
  latitude: null,
  longitude: null,
  placeOf: null,
  recurrence: null,
  isSeries: false,
  comments: 0,
  rank: 1,
  updatedAt: '2026-11-20T00:00:00.000Z',
};
const event = (more: Partial<TaskItem> = {}): TaskEvent => eventsOf([{ ...TASK, ...more }])[0] as TaskEvent;
const at = (day: number, hour = 0, minute = 0): Date => new Date(2026, 10, day, hour, minute);

describe('tasks on a calendar', () => {
  test('without an hour they last the day', () => {
    expect(event()).toMatchObject({ allDay: true, start: at(21), end: at(21), isComing: false });
  });

  test('with an hour they last as long as is said, else half an hour', () => {
    expect(event({ dueTime: '09:30' })).toMatchObject({ allDay: false, start: at(21, 9, 30), end: at(21, 10) });
    expect(event({ dueTime: '09:30', minutes: 90 }).end).toEqual(at(21, 11));
    expect(event({ dueTime: '23:45', minutes: 30 }).end).toEqual(at(22, 0, 15));
  });

  test('without a due day they stand where they start, and without either nowhere', () => {
    expect(event({ dueDate: null, startDate: '2026-11-18', dueTime: '09:30' })).toMatchObject({
      allDay: true,
      start: at(18),
    });
    expect(eventsOf([{ ...TASK, dueDate: null }])).toEqual([]);
  });

  test('days to come of a series are told from tasks', () => {
    const coming: ComingTask = { ...TASK, isSeries: true, isComing: true };
    expect(eventsOf([coming])[0]?.isComing).toBe(true);
  });
});

describe('dropped', () => {
  test('on another day, the start goes along', () => {
    expect(movedTo(event({ startDate: '2026-11-19' }), { start: at(24), allDay: true })).toEqual({
      startDate: '2026-11-22',
      dueDate: '2026-11-24',
      dueTime: null,
      minutes: null,
    });
  });

  test('on an hour and off it', () => {
    expect(movedTo(event({ minutes: 45 }), { start: at(21, 16), allDay: false })).toEqual({
      dueDate: '2026-11-21',
      dueTime: '16:00',
      minutes: 45,
    });
    expect(movedTo(event({ dueTime: '16:00' }), { start: at(20), allDay: true })).toMatchObject({
      dueDate: '2026-11-20',
      dueTime: null,
    });
  });

  test('a task that only starts gets a due day', () => {
    const dropped = movedTo(event({ dueDate: null, startDate: '2026-11-18' }), { start: at(20), allDay: true });
    expect(dropped).toMatchObject({ startDate: '2026-11-20', dueDate: '2026-11-20' });
  });

  test('where it lay, nothing changes', () => {
    expect(movedTo(event(), { start: at(21), allDay: true })).toBeNull();
    expect(stretchedTo(event({ dueTime: '09:00', minutes: 60 }), { start: at(21, 9), end: at(21, 10) })).toBeNull();
  });

  test('stretched, it lasts longer', () => {
    expect(stretchedTo(event({ dueTime: '09:00' }), { start: at(21, 8, 30), end: at(21, 10) })).toEqual({
      dueDate: '2026-11-21',
      dueTime: '08:30',
      minutes: 90,
    });
  });

  test('a series is asked about hours and days', () => {
    const task = { ...TASK, isSeries: true, dueTime: '09:00' };
    const change = { dueDate: '2026-11-21', dueTime: '09:00', minutes: null };
    expect(concernsSeries(task, change)).toBe(false);
    expect(concernsSeries(task, { ...change, dueDate: '2026-11-22' })).toBe(true);
    expect(concernsSeries(task, { ...change, dueTime: '10:00' })).toBe(true);
    expect(concernsSeries({ ...task, isSeries: false }, { ...change, dueTime: '10:00' })).toBe(false);
  });

  test('what was is what takes it back', () => {
    expect(asItWas({ ...TASK, dueTime: '09:00' })).toEqual({
      startDate: null,
      dueDate: '2026-11-21',
      dueTime: '09:00',
      minutes: null,
    });
  });
});
