import { isUsable, moved, newCondition, toDraft, toRules } from './rules-draft';

const condition = newCondition({ id: 4, name: 'Crece' }, 'k');

test('there are four indices to edit, also where fewer are kept', () => {
  const { indices } = toDraft({ indices: [], conditions: [] });
  expect(indices.map(({ slot }) => slot)).toEqual(['I1', 'I2', 'I3', 'I4']);
});

test('a condition goes up and down, and not past the ends', () => {
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
});

test('what is not complete is not sent', () => {
  const draft = toDraft({ indices: [], conditions: [] });
  expect(toRules({ ...draft, conditions: [condition] })?.conditions[0]).not.toHaveProperty('key');
  expect(toRules({ ...draft, conditions: [{ ...condition, threshold: '' }] })).toBeNull();
  expect(isUsable({ ...condition, operator: 'is-new', threshold: null })).toBe(true);
});
