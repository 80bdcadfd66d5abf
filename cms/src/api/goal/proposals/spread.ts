/** Whole steps of `total` in proportion to `weights`; null where all weights are 0. What rounding leaves goes to the greatest fractions, later ones first, so that the parts sum to the total. */
export function spread(total: bigint, weights: readonly bigint[], step: bigint): bigint[] | null {
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  if (whole === 0n) return null;
  const parts = weights.map((weight) => floor((total * weight) / whole, step));
  const left = total - parts.reduce((sum, part) => sum + part, 0n);
  const fraction = (at: number): bigint => total * (weights[at] ?? 0n) - (parts[at] ?? 0n) * whole;
  const receivers = [...weights.keys()]
    .filter((at) => weights[at] !== 0n)
    .sort((a, b) => Number(fraction(b) > fraction(a)) - Number(fraction(b) < fraction(a)) || b - a);
  for (let at = 0, rest = left; rest > 0n; at += 1, rest -= step) {
    const receiver = receivers[at % receivers.length] ?? 0;
    // A total finer than a step keeps its last bit here.
    parts[receiver] = (parts[receiver] ?? 0n) + (rest < step ? rest : step);
  }
  return parts;
}

/** Equal parts in whole steps; the last takes the remainder. */
export function evenly(total: bigint, count: number, step: bigint): bigint[] {
  const part = floor(total / BigInt(count), step);
  return Array.from({ length: count }, (_, at) => (at === count - 1 ? total - part * BigInt(count - 1) : part));
}

const floor = (value: bigint, step: bigint): bigint => value - (value % step);

/** Half up, to whole steps; never below 0: a target is not negative. */
export const roundTo = (value: bigint, step: bigint): bigint => (value <= 0n ? 0n : floor(value + step / 2n, step));
