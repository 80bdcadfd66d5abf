import { calendarLocalizer, firstOfWeek, titleOf } from './localizer';

const SATURDAY = new Date(2026, 10, 21, 15, 5);

/** Blanks of typesetters differ between versions of ICU. */
const plain = (text: string): string => text.replace(/[\u00a0\u2009\u202f]/g, ' ');

test('weeks begin on Monday, in the United States on Sunday', () => {
  expect(firstOfWeek('es-EC')).toBe(1);
  expect(firstOfWeek('es-AR')).toBe(1);
  expect(firstOfWeek('en-GB')).toBe(1);
  expect(firstOfWeek('en-US')).toBe(0);
  const week = (locale: string): Date => calendarLocalizer(locale).startOf(SATURDAY, 'week', firstOfWeek(locale));
  expect(week('es-EC').getDate()).toBe(16);
  expect(week('en-US').getDate()).toBe(15);
});

test.each([
  ['es-EC', 'timeGutterFormat', '15:05'],
  ['en-US', 'timeGutterFormat', '15:05'],
  ['es-EC', 'dateFormat', '21'],
  ['es-EC', 'weekdayFormat', 'sáb'],
  ['en-US', 'weekdayFormat', 'Sat'],
  ['es-EC', 'dayHeaderFormat', 'sábado, 21 de noviembre'],
] as const)('%s writes %s', (locale, format, expected) => {
  const { formats } = calendarLocalizer(locale) as unknown as {
    formats: Record<string, (value: Date) => string>;
  };
  expect(plain(formats[format]?.(SATURDAY) ?? '')).toBe(expected);
});

test('the title says what is shown', () => {
  const monday = new Date(2026, 10, 16);
  const sunday = new Date(2026, 10, 22);
  expect(titleOf('es-EC', { from: SATURDAY, to: SATURDAY }, 'month')).toBe('noviembre de 2026');
  expect(plain(titleOf('es-EC', { from: monday, to: sunday }, 'week'))).toMatch(/^16\s?–\s?22 de noviembre de 2026$/);
  expect(titleOf('en-US', { from: SATURDAY, to: SATURDAY }, 'day')).toBe('Saturday, November 21, 2026');
});
