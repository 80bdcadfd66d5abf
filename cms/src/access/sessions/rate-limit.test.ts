import { FailureLimit } from './rate-limit';

test('lets the first failures through, then says how long to wait', () => {
  const limit = new FailureLimit(2, 60_000);
  expect(limit.waitSeconds('a', 0)).toBe(0);
  limit.fail('a', 0);
  limit.fail('a', 1_000);
  expect(limit.waitSeconds('a', 2_000)).toBe(58);
  expect(limit.waitSeconds('b', 2_000)).toBe(0);
});

test('a window that is over, and a success, forget the failures', () => {
  const limit = new FailureLimit(1, 60_000);
  limit.fail('a', 0);
  expect(limit.waitSeconds('a', 60_000)).toBe(0);
  limit.fail('a', 61_000);
  limit.succeed('a');
  expect(limit.waitSeconds('a', 62_000)).toBe(0);
});

test('many keys do not fill the memory', () => {
  const limit = new FailureLimit(1, 60_000, 3);
  for (const key of ['a', 'b', 'c', 'd']) limit.fail(key, 0);
  expect(limit.waitSeconds('d', 0)).toBe(60);
});
