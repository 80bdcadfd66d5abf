import { evenly, roundTo, spread } from './spread';

const total = (parts: readonly bigint[] | null) => parts?.reduce((sum, part) => sum + part, 0n);

test('parts are whole steps in proportion, and sum to the total', () => {
  expect(spread(1000n, [1n, 1n, 2n], 1n)).toEqual([250n, 250n, 500n]);
  // A third each: the last cent goes to the later one.
  expect(spread(100n, [1n, 1n, 1n], 10n)).toEqual([30n, 30n, 40n]);
  expect(spread(100n, [0n, 3n, 0n], 10n)).toEqual([0n, 100n, 0n]);
  expect(spread(100n, [0n, 0n], 10n)).toBeNull();
  for (let seed = 1; seed < 200; seed += 1) {
    const weights = Array.from({ length: 12 }, (_, at) => BigInt((seed * (at + 3) * 7919) % 100) + BigInt(at % 2));
    const wanted = BigInt(seed * 12_345_678);
    const parts = spread(wanted, weights, 10_000n);
    expect(total(parts)).toBe(wanted);
    expect(parts?.every((part) => part >= 0n)).toBe(true);
  }
});

test('equal parts leave the remainder to the last', () => {
  expect(evenly(100n, 12, 1n)).toEqual([...Array<bigint>(11).fill(8n), 12n]);
  expect(evenly(0n, 3, 1n)).toEqual([0n, 0n, 0n]);
});

test('rounding is half up, and never below nothing', () => {
  expect([roundTo(15n, 10n), roundTo(14n, 10n), roundTo(-7n, 10n)]).toEqual([20n, 10n, 0n]);
});
