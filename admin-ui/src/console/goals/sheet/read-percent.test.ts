import { marksOf } from './read-amount';
import { readPercent } from './read-percent';

test.each([
  ['5', '5'],
  ['+5 %', '5'],
  ['-2,5', '-2.5'],
  ['−100%', '-100'],
  ['', null],
  ['-101', undefined],
  ['20.000', undefined],
  ['five', undefined],
])('%j is %j percent', (text, percent) => {
  expect(readPercent(text, marksOf('es-EC'))).toBe(percent);
});
