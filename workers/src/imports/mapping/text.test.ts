import { readHeader } from './header';
import { cleanText, printable, textFailure } from './text';

test.each([
  ['  Ana ', 'Ana'],
  ['\u00a0Ana\u00a0', 'Ana'],
  ['E\u0301C-14365', '\u00c9C-14365'],
  ['a\u0000b\u0007c', 'abc'],
  ['two\r\nlines', 'two lines'],
  ['a\tb', 'a b'],
  ['\u200bx\ufeff', 'x'],
  ['\u0000', ''],
])('cleans %j', (text, expected) => expect(cleanText(text)).toBe(expected));

test('refuses what is too long or was not decoded well', () => {
  expect(textFailure('x'.repeat(100), 100)).toBeUndefined();
  expect(textFailure('x'.repeat(101), 100)).toMatchObject({ code: 'too-long' });
  expect(textFailure('Espa\ufffda', 100)).toMatchObject({ code: 'bad-text' });
  expect(textFailure('a\ud800b', 100)).toMatchObject({ code: 'bad-text' });
  expect(textFailure('\u{1f600}', 100)).toBeUndefined();
});

test('what is shown of a bad row can be stored', () => {
  expect(printable('\u0000a\ud800b', 10)).toBe('a\ufffdb');
  expect(printable('\u{1f600}\u{1f600}', 3)).toBe('\u{1f600}\ufffd');
});

test('finds a column without regard to case, accents and spaces, an exact name first', () => {
  const header = readHeader([' Fecha  Envío', 'Total', 'TOTAL', '', 'Provincia/Estado', 'x', 'X ', '__proto__']);
  expect(header.find('fecha envio')).toBe(0);
  expect(header.find('Total')).toBe(1);
  expect(header.find('TOTAL')).toBe(2);
  expect(header.find('total')).toBe(-2);
  expect(header.find('')).toBe(-1);
  expect(header.find('constructor')).toBe(-1);
  expect(header.find('__proto__')).toBe(7);
});
