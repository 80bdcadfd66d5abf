import { NOTHING, pressed, pressedPage } from './selection';

const rows = ['a', 'b', 'c', 'd'];
const press = (selection = NOTHING, id: string, isRange = false) => pressed(selection, { rows, id, isRange });

test('a press puts a row in and out; shift takes the stretch along, both ways', () => {
  const one = press(NOTHING, 'd');
  const range = press(one, 'b', true);
  expect([...range.ids].sort()).toEqual(['b', 'c', 'd']);
  expect([...press(range, 'c').ids].sort()).toEqual(['b', 'd']);
  expect([...press(press(range, 'b'), 'd', true).ids]).toEqual([]);
});

test('a page goes in as a whole, and out when all of it was in; rows of other pages stay', () => {
  const other = press(NOTHING, 'z');
  const page = pressedPage(other, rows);
  expect([...page.ids].sort()).toEqual(['a', 'b', 'c', 'd', 'z']);
  expect([...pressedPage(page, rows).ids]).toEqual(['z']);
});

test('a press while all are chosen leaves the page without that row', () => {
  const { ids, isAll } = press({ ...NOTHING, isAll: true }, 'b');
  expect([isAll, [...ids]]).toEqual([false, ['a', 'c', 'd']]);
});
