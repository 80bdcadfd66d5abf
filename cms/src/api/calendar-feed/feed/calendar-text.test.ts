import { calendarText } from './calendar-text';
import type { FeedTask } from './read-tasks';

const task: FeedTask = {
  id: 'abc',
  series: null,
  occurrence: null,
  title: 'Cobrar; ver, \\ y firmar',
  description: 'Uno\nDos\u0007',
  state: 'doing',
  priority: 'urgent',
  day: '2026-12-31',
  time: null,
  minutes: null,
  client: 'Ñandú & Cía.',
  place: 'Quito, Ecuador',
  latitude: -0.18,
  longitude: -78.47,
  sequence: 3,
  updatedAt: '2026-11-20T10:00:00Z',
};
const textOf = (one: Partial<FeedTask> = {}, timeZone = 'America/Santiago'): string =>
  calendarText([{ ...task, ...one }], {
    language: 'es',
    timeZone,
    hostname: 'rumbo.example.com',
    linkOf: ({ id }) => `https://rumbo.example.com/portal/#/tasks/${id}`,
  });
/** Lines put together again, as a reader does it. */
const linesOf = (text: string): string[] => text.replace(/\r\n /g, '').trimEnd().split('\r\n');

test('a task without an hour takes its day and nobody’s time', () => {
  expect(linesOf(textOf())).toEqual(
    expect.arrayContaining([
      'UID:task-abc@rumbo.example.com',
      'DTSTAMP:20261120T100000Z',
      'LAST-MODIFIED:20261120T100000Z',
      'SEQUENCE:3',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'TRANSP:TRANSPARENT',
      'SUMMARY:Cobrar\\; ver\\, \\\\ y firmar · Ñandú & Cía.',
      'DESCRIPTION:Cliente: Ñandú & Cía.\\nEstado: En curso\\nPrioridad: Urgente\\n\\nUno\\nDos \\n\\nhttps://rumbo.example.com/portal/#/tasks/abc',
      'LOCATION:Quito\\, Ecuador',
      'GEO:-0.18;-78.47',
      'PRIORITY:1',
    ]),
  );
  expect(textOf()).not.toContain('VTIMEZONE');
});

test('a task with an hour stands on the clocks of the company, which are written out with their changes', () => {
  const lines = linesOf(textOf({ day: '2026-04-05', time: '09:30', minutes: 45 }));
  expect(lines).toEqual(
    expect.arrayContaining(['DTSTART;TZID=America/Santiago:20260405T093000', 'DURATION:PT45M', 'TRANSP:OPAQUE']),
  );
  const zone = lines.slice(lines.indexOf('BEGIN:VTIMEZONE'), lines.indexOf('END:VTIMEZONE'));
  // Clocks go back from 24:00 on 4 April 2026, and on from 24:00 on 5 September.
  expect(zone.join(' ')).toContain('BEGIN:STANDARD DTSTART:20260405T000000 TZOFFSETFROM:-0300 TZOFFSETTO:-0400');
  expect(zone.join(' ')).toContain('BEGIN:DAYLIGHT DTSTART:20260906T000000 TZOFFSETFROM:-0400 TZOFFSETTO:-0300');
});

test.each([
  ['America/Guayaquil', '-0500'],
  ['Asia/Kolkata', '+0530'],
  ['UTC', '+0000'],
])('%s has one clock', (zone, offset) => {
  const lines = linesOf(textOf({ time: '08:00' }, zone));
  expect(lines.filter((line) => line.startsWith('TZOFFSETTO'))).toEqual([`TZOFFSETTO:${offset}`]);
  expect(lines).toContain('DURATION:PT30M');
});

test('a day of a series is the same event before and after its task is made', () => {
  const uid = (one: Partial<FeedTask>) => linesOf(textOf(one)).find((line) => line.startsWith('UID:'));
  const day = { series: 7, occurrence: '2026-12-31' };
  expect(uid({ ...day, id: 'made' })).toBe('UID:series-7-2026-12-31@rumbo.example.com');
  expect(uid({ ...day, id: 'latest', state: 'todo' })).toBe(uid({ ...day, id: 'made' }));
});

test('no line is longer than 75 bytes, and none breaks within a character', () => {
  const text = textOf({ title: 'ñ€😀'.repeat(60), description: 'x'.repeat(500) });
  const lines = text.split('\r\n');
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(text).not.toContain('\uFFFD');
  expect(text.replace(/[^\r]\n|\r[^\n]/g, '')).toBe(text);
  expect(linesOf(text)).toContain(`SUMMARY:${'ñ€😀'.repeat(60)} · Ñandú & Cía.`);
});
