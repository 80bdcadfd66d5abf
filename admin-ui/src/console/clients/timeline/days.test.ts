import type { TimelineItem } from '@rumbo/config/api';
import { byDay, dayOf } from './days';

const item = (at: string): TimelineItem => ({
  kind: 'file',
  id: 1,
  at,
  by: null,
  attachments: [],
  detail: { documentId: 'c' },
});

test('a purchase stays on its day wherever it is read', () => {
  expect(dayOf('2026-11-20')).toBe('2026-11-20');
});

test('a moment falls on the reader’s own day', () => {
  const late = new Date(2026, 10, 20, 23, 59);
  expect(dayOf(late.toISOString())).toBe('2026-11-20');
});

test('each day stands once, the newest first, also where a page ends within it', () => {
  const noon = (day: number) => new Date(2026, 10, day, 12).toISOString();
  const days = byDay([noon(21), noon(20), '2026-11-21', noon(20), '2026-11-02'].map(item));
  expect(days.map(({ day, items }) => [day, items.length])).toEqual([
    ['2026-11-21', 2],
    ['2026-11-20', 2],
    ['2026-11-02', 1],
  ]);
});
