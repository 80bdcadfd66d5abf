import { marksOf, readAmount, writeAmount } from './read-amount';

const POINTS = marksOf('es-EC');
const COMMAS = marksOf('en-US');

test.each([
  ['1.234,56', '1234.56'],
  ['1,234.56', '1234.56'],
  ['$ 1.234.567', '1234567'],
  ['US$ 1,234,567.80', '1234567.80'],
  ['1234.5 USD', '1234.5'],
  ['€1 234,5', '1234.5'],
  ["1'234.50", '1234.50'],
  ['12.5', '12.5'],
  ['007', '7'],
  ['0', '0'],
  [',5', '0.5'],
  ['', null],
  ['   ', null],
  ['$ -', null],
  ['–', null],
  ['-5', undefined],
  ['(5)', undefined],
  ['12 %', undefined],
  ['abc', undefined],
  ['=A1', undefined],
  ['1.23.45', undefined],
  ['1.234,56,7', undefined],
])('%j is %j, whatever the locale', (text, value) => {
  expect([readAmount(text, POINTS), readAmount(text, COMMAS)]).toEqual([value, value]);
});

test.each([
  ['1.234', '1234', '1.234'],
  ['1,234', '1.234', '1234'],
  ['1234,56', '1234.56', '1234.56'],
])('%j alone is read as the locale writes numbers', (text, es, en) => {
  expect([readAmount(text, POINTS), readAmount(text, COMMAS)]).toEqual([es, en]);
});

test('what is written is read back', () => {
  expect(writeAmount('1234.500000', POINTS)).toBe('1234,5');
  expect(writeAmount('1234.000000', COMMAS)).toBe('1234');
  expect(writeAmount('100', COMMAS)).toBe('100');
  expect(writeAmount(null, POINTS)).toBe('');
  expect(readAmount(writeAmount('0.125', POINTS), POINTS)).toBe('0.125');
});
