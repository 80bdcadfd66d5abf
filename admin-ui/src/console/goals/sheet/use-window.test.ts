import { rowsInSight, rowTops } from './use-window';

const tops = (count: number) => rowTops(Array.from({ length: count }, (_, row) => (row % 2 ? 28 : 40)));

test('a short sheet is drawn whole', () => {
  expect(rowsInSight(tops(200), { top: 3000, height: 600 })).toEqual({ first: 0, last: 200 });
});

test('a long sheet is drawn where it is looked at, and a little around', () => {
  expect(rowsInSight(tops(1000), { top: 0, height: 600 })).toEqual({ first: 0, last: 30 });
  const { first, last } = rowsInSight(tops(1000), { top: 17_000, height: 600 });
  expect([first, last]).toEqual([488, 530]);
});

test('its end is drawn too', () => {
  expect(rowsInSight(tops(1000), { top: 33_400, height: 600 })).toMatchObject({ last: 1000 });
});
