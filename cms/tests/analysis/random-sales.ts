import type { SalesRow } from '@rumbo/config/api';

/** A file of random documents, as of `receivedAt`. */
export interface RandomFile {
  receivedAt: string;
  rows: SalesRow[];
}

export interface RandomSales {
  /** In the order in which they arrive, which is not the one they were written in. */
  files: RandomFile[];
}

export const FAMILIES = ['Mesas', 'Sillas'] as const;
/** The last one is nobody's. */
export const SALESPEOPLE = ['S1', 'S2', 'S3'] as const;

const FIRST_MONTH = { year: 2024, month: 0 };
const MONTHS = 30;

/** The same numbers for the same seed, on every machine (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * One large file and a few small ones that restate, move and void its documents or add some: small enough beside it
 * that the numbers are mended where they were touched, not computed anew. They arrive in any order.
 */
export function randomSales(seed: number): RandomSales {
  const random = randomOf(seed);
  const upTo = (count: number): number => Math.floor(random() * count);
  const one = <T>(choices: readonly T[]): T => choices[upTo(choices.length)] as T;
  const clients = Array.from({ length: 3 + upTo(8) }, (_, at) => `C${at}`);
  const documents = 25 + upTo(30);

  const day = (): string => {
    // Crowded towards the end, so that early months have gaps of more than a year.
    const month = Math.floor(Math.sqrt(random()) * MONTHS);
    return new Date(Date.UTC(FIRST_MONTH.year, FIRST_MONTH.month + month, 1 + upTo(31))).toISOString().slice(0, 10);
  };
  const document = (key: number): Omit<SalesRow, 'row'>[] => {
    const client = random() < 0.08 ? undefined : one(clients);
    const date = day();
    const salesperson = one(SALESPEOPLE);
    const kind = random();
    return Array.from({ length: 1 + upTo(3) }, () => {
      const isCredit = random() < 0.15;
      const family = one([...FAMILIES, undefined]);
      return {
        document: `D${key}`,
        date,
        salesperson,
        ...(client !== undefined && { client }),
        ...(family !== undefined && { family }),
        ...(random() < 0.9 && { quantity: String(isCredit ? -1 - upTo(3) : upTo(5)) }),
        amount: `${isCredit ? '-' : ''}${upTo(500)}.${String(upTo(100)).padStart(2, '0')}`,
        ...(kind < 0.06 && { void: true as const }),
        ...(kind > 0.92 && { cancelled: true as const }),
      };
    });
  };
  const file = (at: number, keys: number[]): RandomFile => ({
    receivedAt: new Date(Date.UTC(2026, 9, 1, at)).toISOString(),
    rows: keys.flatMap(document).map((row, nth) => ({ row: nth + 2, ...row })),
  });

  const files = [
    file(
      upTo(6),
      Array.from({ length: documents }, (_, at) => at),
    ),
    ...Array.from({ length: 2 + upTo(4) }, (_, at) =>
      file(10 + at - upTo(2) * 8, [...new Set(Array.from({ length: 1 + upTo(4) }, () => upTo(documents + 5)))]),
    ),
  ];
  // No two files of one moment: which is newer would be a matter of arrival.
  const moments = new Map(files.map((each) => [each.receivedAt, each]));
  return { files: shuffled([...moments.values()], random) };
}

function shuffled(files: RandomFile[], random: () => number): RandomFile[] {
  // Half of the time the large one is there first, as in life.
  const [large, ...small] = files.sort((a, b) => b.rows.length - a.rows.length);
  const mixed = small.map((file) => [random(), file] as const).sort(([a], [b]) => a - b);
  const rest = mixed.map(([, file]) => file);
  if (!large) return rest;
  return random() < 0.5 ? [large, ...rest] : [...rest.slice(0, 1), large, ...rest.slice(1)];
}
