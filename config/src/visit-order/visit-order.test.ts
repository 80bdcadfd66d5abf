import { AppError } from '../errors';
import { distanceM, type Place } from './distance';
import { MOST_STOPS, nearestFirst, orderVisits, wayM } from './order';

const at = (latitude: number, longitude: number): Place => ({ latitude, longitude });
const QUITO = at(-0.1807, -78.4678);
const GUAYAQUIL = at(-2.1894, -79.8891);

/** Scattered the same way at each run: a linear congruence is random enough. */
function scattered(count: number, seed: number): Place[] {
  let state = seed;
  const next = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  return Array.from({ length: count }, () => at(-2.3 + next() * 0.4, -80 + next() * 0.4));
}

describe('distance as the crow flies', () => {
  test.each<[string, Place, Place, number]>([
    ['nowhere', QUITO, QUITO, 0],
    ['Quito to Guayaquil', QUITO, GUAYAQUIL, 273_600],
    ['across the date line', at(0, 179.5), at(0, -179.5), 111_195],
    ['pole to pole', at(90, 0), at(-90, 0), 20_015_115],
  ])('%s', (_name, from, to, expected) => {
    expect(Math.abs(distanceM(from, to) - expected)).toBeLessThanOrEqual(expected * 0.005);
    expect(distanceM(to, from)).toBeCloseTo(distanceM(from, to), 6);
  });
});

describe('order of visits', () => {
  test('no stops are no way; from a start to an end there is still that way', () => {
    expect(orderVisits({ stops: [] })).toEqual({ stops: [], distanceM: 0 });
    expect(orderVisits({ stops: [], start: QUITO, end: GUAYAQUIL }).distanceM).toBeCloseTo(
      distanceM(QUITO, GUAYAQUIL),
      6,
    );
  });

  test('one stop, and the way to it', () => {
    expect(orderVisits({ stops: [QUITO] })).toEqual({ stops: [QUITO], distanceM: 0 });
    expect(orderVisits({ stops: [QUITO], start: GUAYAQUIL }).distanceM).toBeCloseTo(distanceM(QUITO, GUAYAQUIL), 6);
  });

  test('of two stops the nearer one first', () => {
    const [near, far] = [at(0, 0.1), at(0, 0.2)];
    expect(orderVisits({ stops: [far, near], start: at(0, 0) }).stops).toEqual([near, far]);
  });

  test('an end is worth beginning farther away', () => {
    const [near, other] = [at(0, 0.1), at(0, -0.15)];
    expect(orderVisits({ stops: [near, other], start: at(0, 0) }).stops).toEqual([near, other]);
    expect(orderVisits({ stops: [near, other], start: at(0, 0), end: at(0, 0.3) }).stops).toEqual([other, near]);
  });

  test('a square is walked along its sides, not its diagonals', () => {
    const [sw, nw, ne, se] = [at(0, 0), at(1, 0), at(1, 1), at(0, 1)];
    const round = orderVisits({ stops: [ne, sw, se, nw], start: sw, end: sw });
    expect([
      [sw, nw, ne, se],
      [sw, se, ne, nw],
    ]).toContainEqual(round.stops);
    expect(round.distanceM / 1000).toBeCloseTo(444.76, 1);
  });

  test('a detour of the nearest-first way is mended', () => {
    // From 0 the nearest are 1, then -2.1, then 5: there, back and there again.
    const stops = [at(0, 1), at(0, -2.1), at(0, 5)];
    const start = at(0, 0);
    expect(nearestFirst({ stops, start })).toEqual(stops);
    expect(orderVisits({ stops, start }).stops).toEqual([stops[1], stops[0], stops[2]]);
  });

  test('without a start it begins where the way is shortest', () => {
    const [a, b, c] = [at(0, 0), at(0, 1), at(0, 2)];
    expect(orderVisits({ stops: [b, c, a] }).stops).toEqual([c, b, a]);
  });

  test('equal places all stay, at no distance', () => {
    const stops = Array.from({ length: 5 }, (_, id) => ({ ...QUITO, id }));
    const found = orderVisits({ stops, start: QUITO });
    expect(found.distanceM).toBe(0);
    expect(found.stops.map(({ id }) => id).sort()).toEqual([0, 1, 2, 3, 4]);
  });

  test.each([1, 2, 3, 4, 5])(
    'thirty stops: each once, the same each time, never longer than nearest first (%i)',
    (seed) => {
      const stops = scattered(MOST_STOPS, seed);
      for (const ends of [{ start: QUITO }, { start: QUITO, end: GUAYAQUIL }]) {
        const found = orderVisits({ stops, ...ends });
        expect(new Set(found.stops)).toEqual(new Set(stops));
        expect(found.stops).toHaveLength(MOST_STOPS);
        expect(orderVisits({ stops, ...ends })).toEqual(found);
        expect(found.distanceM).toBeLessThanOrEqual(wayM(nearestFirst({ stops, ...ends }), ends.start, ends.end));
        expect(found.distanceM).toBeCloseTo(wayM(found.stops, ends.start, ends.end), 6);
      }
    },
  );

  test('more are refused', () => {
    expect(() => orderVisits({ stops: scattered(MOST_STOPS + 1, 1) })).toThrow(AppError);
  });
});
