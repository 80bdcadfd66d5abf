import { areaOf, moved, only, positionsIn, within } from './selection';

const SIZE = { rows: 3, columns: 12 };
const press = (key: string, { shift = false, ctrl = false } = {}) => ({ key, shift, ctrl });
const at = (row: number, column: number) => ({ row, column });

test.each([
  ['ArrowRight', {}, at(1, 6)],
  ['ArrowLeft', { ctrl: true }, at(1, 0)],
  ['ArrowDown', {}, at(2, 5)],
  ['ArrowUp', { ctrl: true }, at(0, 5)],
  ['Home', {}, at(1, 0)],
  ['End', { ctrl: true }, at(2, 11)],
  ['PageDown', {}, at(2, 5)],
  ['Enter', {}, at(2, 5)],
  ['Enter', { shift: true }, at(0, 5)],
  ['Tab', {}, at(1, 6)],
  ['Tab', { shift: true }, at(1, 4)],
])('%s %j leads to %j', (key, held, to) => {
  expect(moved(only(at(1, 5)), press(key, held), SIZE)).toEqual(only(to));
});

test('shift and an arrow widen the range from where it began, and back', () => {
  const wider = moved(only(at(1, 5)), press('ArrowRight', { shift: true }), SIZE);
  expect(wider).toEqual({ anchor: at(1, 5), focus: at(1, 6) });
  const higher = moved(wider ?? only(at(0, 0)), press('ArrowUp', { shift: true }), SIZE);
  expect(higher && areaOf(higher)).toEqual({ top: 0, bottom: 1, left: 5, right: 6 });
});

test('Tab goes on in the next row, and leaves the sheet at its ends', () => {
  expect(moved(only(at(0, 11)), press('Tab'), SIZE)).toEqual(only(at(1, 0)));
  expect(moved(only(at(2, 11)), press('Tab'), SIZE)).toBeNull();
  expect(moved(only(at(0, 0)), press('Tab', { shift: true }), SIZE)).toBeNull();
});

test('nothing leads past the edges, and a letter leads nowhere', () => {
  expect(moved(only(at(0, 0)), press('ArrowUp'), SIZE)).toEqual(only(at(0, 0)));
  expect(moved(only(at(0, 0)), press('x'), SIZE)).toBeNull();
});

test('a selection stays within a sheet that became smaller', () => {
  expect(within({ anchor: at(9, 3), focus: at(1, 14) }, SIZE)).toEqual({ anchor: at(2, 3), focus: at(1, 11) });
});

test('an area is walked as one reads', () => {
  expect(positionsIn({ top: 0, bottom: 1, left: 3, right: 4 })).toEqual([at(0, 3), at(0, 4), at(1, 3), at(1, 4)]);
});
