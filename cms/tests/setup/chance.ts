/** Chance that repeats: the same seed gives the same choices, so that a failure can be shown again. */
export interface Chance {
  below(count: number): number;
  oneOf<T>(all: readonly T[]): T;
  /** Each of them or not, as it comes. */
  someOf<T>(all: readonly T[]): T[];
}

export function chanceOf(seed: number): Chance {
  let state = seed;
  // Mulberry32: 32 bits of state, well mixed.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    below,
    oneOf<T>(all: readonly T[]): T {
      const chosen = all[below(all.length)];
      if (chosen === undefined) throw new Error('there is nothing to choose from');
      return chosen;
    },
    someOf: (all) => all.filter(() => next() < 0.5),
  };
}
