import type { TaskEvent } from './events';
import { movedByKey } from './move-by-key';

const at = (day: number, hour = 0, minute = 0): Date => new Date(2026, 10, day, hour, minute);
const event = (start: Date, allDay: boolean) => ({ start, allDay }) as TaskEvent;

test.each([
  ['ArrowRight', 'month', at(30), at(31)],
  ['ArrowLeft', 'week', at(1, 9), at(0, 9)],
  ['ArrowDown', 'month', at(21, 9), at(28, 9)],
  ['ArrowUp', 'day', at(21, 9), at(21, 8, 30)],
  ['ArrowDown', 'week', at(21, 23, 45), at(22, 0, 15)],
] as const)('%s in a %s', (key, span, start, expected) => {
  expect(movedByKey(key, span, event(start, false))).toEqual({ start: expected, allDay: false });
});

test('other keys, and hours for what has none, move nothing', () => {
  expect(movedByKey('a', 'month', event(at(21), true))).toBeNull();
  expect(movedByKey('ArrowDown', 'week', event(at(21), true))).toBeNull();
});
