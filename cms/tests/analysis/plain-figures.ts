import type { SalesRow, Variable } from '@rumbo/config/api';
import type { PlainMonth } from './plain-index';
import type { RandomFile } from './random-sales';

/**
 * The numbers of DOMAIN.md computed the slow and obvious way, from the lines and nothing else: no rollup, no SQL, no code
 * of the product. Money is whole cents.
 */
interface Line {
  month: number;
  day: string;
  document: string;
  client: string | undefined;
  family: string | undefined;
  cents: bigint;
  units: bigint;
  isPurchase: boolean;
}

export interface Question {
  month: number;
  /** Only the days up to this one of the month itself. */
  upTo?: number;
  /** Null: lines that name none. */
  family?: string | null;
  /** Null: clients that are nobody's. */
  owner?: number | null;
  /** Leaves out lines without a client, which are no rows of a table. */
  hasClient?: true;
  window?: number;
}

export interface PlainClient {
  code: string;
  actual: string;
  previous: string;
  yearAgo: string;
  trailing12: string;
  abc: string | null;
  lastPurchase: string | null;
}

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const cents = (amount: string): bigint => BigInt(amount.replace('.', ''));
const money = (value: bigint): string =>
  `${value < 0n ? '-' : ''}${abs(value) / 100n}.${String(abs(value) % 100n).padStart(2, '0')}`;
const abs = (value: bigint): bigint => (value < 0n ? -value : value);
const newestFirst = (files: RandomFile[]): RandomFile[] =>
  [...files].sort((a, b) => b.receivedAt.localeCompare(a.receivedAt));

export class PlainFigures {
  private readonly lines: Line[];
  private readonly owners: Map<string, number | undefined>;
  readonly first: number;
  readonly last: number;

  constructor(files: RandomFile[], userOf: ReadonlyMap<string, number>) {
    this.lines = standing(files)
      .filter((row) => !row.void)
      .map(toLine);
    this.owners = ownersOf(files, userOf);
    this.first = Math.min(...this.lines.map(({ month }) => month));
    this.last = Math.max(...this.lines.map(({ month }) => month));
  }

  /** Whose each client is; clients that are nobody's are not there. */
  ownersByClient(): Record<string, number> {
    return Object.fromEntries(
      [...this.owners].flatMap(([code, owner]) => (owner === undefined ? [] : [[code, owner]])),
    );
  }

  /** As the API shows it: null outside of the data. */
  figure(variable: Variable, question: Question): string | number | null {
    const { month, window = 1, upTo = 31 } = question;
    if (month < this.first || month > this.last) return null;
    const lines = this.lines
      .filter((line) => this.isMeant(line, question))
      .filter((line) => line.month !== month || Number(line.day.slice(8)) <= upTo);
    const inMonth = lines.filter((line) => line.month === month);
    const buyers = (from: number, to: number) =>
      new Set(
        lines.filter((l) => l.isPurchase && l.client && l.month >= from && l.month <= to).map(({ client }) => client),
      );
    const now = buyers(month, month);
    const revenue = inMonth.reduce((sum, line) => sum + line.cents, 0n);
    const orders = new Set(inMonth.filter((line) => line.isPurchase).map((line) => `${line.client}|${line.document}`))
      .size;
    switch (variable) {
      case 'revenue':
        return money(revenue);
      case 'units':
        return String(inMonth.reduce((sum, line) => sum + line.units, 0n));
      case 'orders':
        return orders;
      case 'average-ticket':
        return orders === 0 ? null : ticket(revenue, BigInt(orders));
      case 'client-count':
        return now.size;
      case 'new-clients':
        return now.size - intersection(now, buyers(this.first, month - 1));
      case 'non-retained-clients': {
        if (month === this.first) return null;
        const before = buyers(month - window, month - 1);
        return before.size - intersection(before, now);
      }
    }
  }

  /** Last day with a document, as a day of its month. */
  get lastDay(): number {
    return Math.max(...this.lines.filter(({ month }) => month === this.last).map(({ day }) => Number(day.slice(8))));
  }

  /** Every client with a line up to the month, by code; what came before up to the day `upTo` of its month. */
  clients(month: number, upTo = 31): PlainClient[] {
    const codes = [
      ...new Set(this.lines.filter((l) => l.client && l.month <= month).map(({ client }) => client as string)),
    ];
    const sum = (code: string, from: number, to: number): bigint =>
      this.lines
        .filter((l) => l.client === code && l.month >= from && l.month <= to)
        .reduce((total, line) => total + line.cents, 0n);
    const before = (code: string, back: number): bigint =>
      this.lines
        .filter((l) => l.client === code && l.month === month - back && Number(l.day.slice(8)) <= upTo)
        .reduce((total, line) => total + line.cents, 0n);
    const trailing = new Map(codes.map((code) => [code, sum(code, month - 11, month)]));
    const classes = abc(trailing);
    return codes.sort().map((code) => ({
      code,
      actual: money(sum(code, month, month)),
      previous: money(before(code, 1)),
      yearAgo: money(before(code, 12)),
      trailing12: money(trailing.get(code) ?? 0n),
      abc: classes.get(code) ?? null,
      lastPurchase:
        this.lines
          .filter((l) => l.client === code && l.isPurchase && l.month <= month)
          .map(({ day }) => day)
          .sort()
          .at(-1) ?? null,
    }));
  }

  /** What one client bought, month by month, each up to the day `upTo`; months without lines are not there. */
  monthsOf(code: string, { family, upTo = 31 }: { family?: string; upTo?: number } = {}): Map<number, PlainMonth> {
    const months = new Map<number, PlainMonth>();
    const lines = this.lines.filter(
      (line) =>
        line.client === code && (family === undefined || line.family === family) && Number(line.day.slice(8)) <= upTo,
    );
    for (const month of new Set(lines.map((line) => line.month))) {
      const own = lines.filter((line) => line.month === month);
      const purchases = own.filter(({ isPurchase }) => isPurchase);
      months.set(month, {
        cents: own.reduce((sum, line) => sum + line.cents, 0n),
        units: own.reduce((sum, line) => sum + line.units, 0n),
        orders: new Set(purchases.map(({ document }) => document)).size,
        bought: purchases.length > 0,
      });
    }
    return months;
  }

  /** The classes of a month; under a family, as if only its lines existed. */
  classes(month: number, family?: string): Map<string, string> {
    const trailing = new Map<string, bigint>();
    for (const line of this.lines) {
      if (
        !line.client ||
        line.month > month ||
        line.month <= month - 12 ||
        !this.isMeant(line, { month, ...(family && { family }) })
      )
        continue;
      trailing.set(line.client, (trailing.get(line.client) ?? 0n) + line.cents);
    }
    return abc(trailing);
  }

  /** Who is a row of a variable's table, by code. */
  counted(variable: Variable, question: Question): string[] {
    const { month, window = 1 } = question;
    const lines = this.lines.filter((line) => line.client && this.isMeant(line, question));
    const clientsOf = (from: number, to: number, isPurchase: boolean) =>
      new Set(
        lines
          .filter((l) => l.month >= from && l.month <= to && (l.isPurchase || !isPurchase))
          .map(({ client }) => client as string),
      );
    const now = clientsOf(month, month, true);
    const rows = {
      revenue: () => clientsOf(this.first, month, false),
      units: () => clientsOf(this.first, month, false),
      orders: () => clientsOf(this.first, month, false),
      // Also who has revenue and no order: it is in the total.
      'average-ticket': () =>
        new Set([
          ...clientsOf(month - 1, month, true),
          ...this.earning(lines, month - 1),
          ...this.earning(lines, month),
        ]),
      'client-count': () => now,
      'new-clients': () => new Set([...now].filter((code) => !clientsOf(this.first, month - 1, true).has(code))),
      'non-retained-clients': () =>
        new Set([...clientsOf(month - window, month - 1, true)].filter((code) => !now.has(code))),
    }[variable]();
    return [...rows].sort();
  }

  /** Clients whose lines of a month do not come to 0. */
  private earning(lines: Line[], month: number): string[] {
    const sums = new Map<string, bigint>();
    for (const { client, month: of, cents } of lines)
      if (client && of === month) sums.set(client, (sums.get(client) ?? 0n) + cents);
    return [...sums].filter(([, sum]) => sum !== 0n).map(([code]) => code);
  }

  private isMeant(line: Line, { family, owner, hasClient }: Question): boolean {
    if (family !== undefined && line.family !== (family ?? undefined)) return false;
    if (hasClient && line.client === undefined) return false;
    return owner === undefined || (line.client !== undefined && this.owners.get(line.client) === (owner ?? undefined));
  }
}

/** The rows of each document as its newest file has them. */
function standing(files: RandomFile[]): SalesRow[] {
  const known = new Set<string>();
  return newestFirst(files).flatMap(({ rows }) => {
    const fresh = rows.filter(({ document }) => !known.has(document));
    for (const { document } of fresh) known.add(document);
    return fresh;
  });
}

/** A client is the user's whose code the newest file that names the client has on its last document. */
function ownersOf(files: RandomFile[], userOf: ReadonlyMap<string, number>): Map<string, number | undefined> {
  const owners = new Map<string, number | undefined>();
  for (const { rows } of newestFirst(files)) {
    for (const client of new Set(rows.map((row) => row.client))) {
      if (client === undefined || owners.has(client)) continue;
      const last = rows
        .filter((row) => row.client === client)
        .map(({ date, salesperson }) => `${date} ${salesperson}`)
        .sort()
        .at(-1);
      owners.set(client, userOf.get(last?.slice(11) ?? ''));
    }
  }
  return owners;
}

function toLine({ date, document, client, family, amount, quantity, cancelled }: SalesRow): Line {
  return {
    month: monthOf(date),
    day: date,
    document,
    client,
    family,
    cents: cents(amount),
    units: BigInt(quantity ?? 0),
    isPurchase: !cancelled && cents(amount) > 0n && Number(quantity ?? 1) > 0,
  };
}

function abc(revenue: Map<string, bigint>): Map<string, string> {
  const earning = [...revenue].filter(([, value]) => value > 0n);
  const total = earning.reduce((sum, [, value]) => sum + value, 0n);
  let before = 0n;
  return new Map(
    earning
      .sort(([codeA, a], [codeB, b]) => (a === b ? (codeA < codeB ? -1 : 1) : a > b ? -1 : 1))
      .map(([code, value]) => {
        const share = before * 100n;
        before += value;
        return [code, share < 80n * total ? 'A' : share < 95n * total ? 'B' : 'C'];
      }),
  );
}

/** Six decimals, half away from zero, without the zeros nobody needs. */
function ticket(revenue: bigint, orders: bigint): string {
  const scaled = abs(revenue) * 10_000n;
  const micros = (2n * scaled + orders) / (2n * orders);
  const fraction = String(micros % 1_000_000n)
    .padStart(6, '0')
    .replace(/0{1,4}$/, '');
  return `${revenue < 0n && micros > 0n ? '-' : ''}${micros / 1_000_000n}.${fraction}`;
}

const intersection = (a: Set<unknown>, b: Set<unknown>): number => [...a].filter((one) => b.has(one)).length;
