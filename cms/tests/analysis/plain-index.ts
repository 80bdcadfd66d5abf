import type { IndexDefinition, IndexValue } from '@rumbo/config/api';

/** What one client bought in one month: cents, whole units, orders with a purchase line. */
export interface PlainMonth {
  cents: bigint;
  units: bigint;
  orders: number;
  bought: boolean;
}

interface Of {
  /** Month → what was bought; a month without lines is not there. */
  months: ReadonlyMap<number, PlainMonth>;
  /** The same up to the day of the last document, where the month shown runs and is compared to date. */
  toDate?: ReadonlyMap<number, PlainMonth>;
  month: number;
  /** First month of data of the company. */
  first: number;
}

/**
 * DOMAIN.md's indices computed the obvious way, one client at a time, in millionths: an own reading of the same words, to
 * hold the SQL against.
 */
export function plainIndex(index: IndexDefinition, of: Of): IndexValue {
  const a = operand(index, index.a, of, () => false);
  if (index.operation === 'value') return a === null ? { value: null, note: 'no-data' } : { value: text(a, index) };
  const b = index.b ? operand(index, index.b, of, cutIn(index, index.b, of)) : null;
  if (a === null || b === null) return { value: null, note: 'no-data' };
  if (index.operation === 'difference') return { value: text(a - b, index) };
  if (b < 0n || (b === 0n && a < 0n)) return { value: text(a - b, index), note: 'difference' };
  if (b === 0n) return { value: null, note: a > 0n ? 'new' : 'none' };
  return {
    value: text(index.operation === 'ratio' ? divided(a * 1_000_000n, b) : divided((a - b) * 100_000_000n, b), index),
  };
}

/** First and last month of a window. */
function monthsOf({ from, to }: IndexDefinition['a'], month: number): [number, number] {
  const at = (offset: string): number => {
    const back = offset.startsWith('year-start') ? Number(offset.slice(10) || 0) : Number(offset);
    return offset.startsWith('year-start') ? Math.floor((month + back) / 12) * 12 : month + back;
  };
  return [at(from), at(to)];
}

/** Which months of b count up to the day only: like with like. */
function cutIn(index: IndexDefinition, b: IndexDefinition['a'], { month, toDate }: Of): (at: number) => boolean {
  const [aFrom, aTo] = monthsOf(index.a, month);
  const [, last] = monthsOf(b, month);
  if (!toDate || aTo < month) return () => false;
  return aFrom === aTo ? () => true : (at) => at === last;
}

function operand(
  index: IndexDefinition,
  window: IndexDefinition['a'],
  { months, toDate, month, first }: Of,
  isCut: (at: number) => boolean,
): bigint | null {
  if (index.metric.startsWith('months-since')) {
    const bought = [...months].filter(([at, { bought: did }]) => did && at <= month).map(([at]) => at);
    if (bought.length === 0) return null;
    const age =
      index.metric === 'months-since-last-purchase' ? month - Math.max(...bought) : month - Math.min(...bought);
    return BigInt(age) * 1_000_000n;
  }
  const [from, to] = monthsOf(window, month);
  if (from < first) return null;
  const all = Array.from({ length: to - from + 1 }, (_, nth) => (isCut(from + nth) ? toDate : months)?.get(from + nth));
  const sum = (pick: (one: PlainMonth) => bigint) => all.reduce((total, one) => total + (one ? pick(one) : 0n), 0n);
  if (index.metric === 'average-ticket') {
    const orders = sum((one) => BigInt(one.orders));
    return orders === 0n ? null : divided(sum((one) => one.cents) * 10_000n, orders);
  }
  const micros = (one: PlainMonth | undefined): bigint => {
    if (!one) return 0n;
    if (index.metric === 'revenue') return one.cents * 10_000n;
    return (index.metric === 'units' ? one.units : BigInt(one.orders)) * 1_000_000n;
  };
  const values = all.map(micros);
  switch (window.agg) {
    case 'sum':
      return values.reduce((total, one) => total + one, 0n);
    case 'avg':
      return divided(
        values.reduce((total, one) => total + one, 0n),
        BigInt(values.length),
      );
    case 'min':
      return sorted(values).at(0) ?? 0n;
    case 'max':
      return sorted(values).at(-1) ?? 0n;
    case 'count':
      return BigInt(values.filter((one) => one > 0n).length) * 1_000_000n;
  }
}

const sorted = (values: bigint[]): bigint[] => values.toSorted((x, y) => (x < y ? -1 : x > y ? 1 : 0));

/** Half away from zero. */
function divided(a: bigint, b: bigint): bigint {
  const negative = a < 0n !== b < 0n;
  const [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  const rounded = (2n * x + y) / (2n * y);
  return negative ? -rounded : rounded;
}

/** Money with two decimals at least, the rest with none it does not need. */
function text(micros: bigint, { operation, metric }: IndexDefinition): string {
  const isMoney =
    (operation === 'value' || operation === 'difference') && (metric === 'revenue' || metric === 'average-ticket');
  const positive = micros < 0n ? -micros : micros;
  const fraction = String(positive % 1_000_000n)
    .padStart(6, '0')
    .replace(/0+$/, '')
    .padEnd(isMoney ? 2 : 0, '0');
  return `${micros < 0n ? '-' : ''}${positive / 1_000_000n}${fraction && `.${fraction}`}`;
}
