import { addDays } from '@rumbo/config/recurrence';
import { type Day, daysOf, type Month, monthOf, weekdayOf } from './calendar';
import { type DemoProduct, FAMILIES, PRODUCTS } from './catalog';
import type { DemoClient } from './clients';
import { budgetCents } from './plan';
import { createRandom, type Random } from './random';
import { ODD, STORIES } from './stories';

export interface DemoLine {
  product: DemoProduct;
  quantity: number;
}

export interface DemoDocument {
  number: string;
  day: Day;
  /** Absent: sold over the counter. */
  client?: DemoClient;
  state: 'Emitida' | 'Anulada' | 'Cancelada';
  lines: DemoLine[];
}

interface MonthOfSales {
  seed: string;
  month: Month;
  /** Number of the month, from 0. */
  at: number;
  /** No document is younger. */
  lastDay: Day;
  clients: readonly DemoClient[];
}

const SUNDAY = 0;
const RETURN_SHARE = 0.025;
const RETURN_AFTER_DAYS = 3;

/**
 * The documents of one month, by day. Every month has a chance of its own, so that the same month of another day
 * differs only in how far it goes. Numbers begin with DEMO-: a document's number is unique in the company, and no
 * ERP gives such a one.
 */
export function makeDocuments({ seed, month, at, lastDay, clients }: MonthOfSales): DemoDocument[] {
  const random = createRandom(`${seed}/sales/${at}`);
  const days = daysOf(month);
  const working = days.filter((day) => weekdayOf(day) !== SUNDAY);
  const documents = [
    ...clients.flatMap((client, rank) => salesTo({ client, rank, random, month, at, working })),
    ...days.map((day) => counterSale(day, random)),
  ];
  const returns = documents
    .filter(({ client }) => client && random.chance(RETURN_SHARE))
    .map((sale) => creditNote(sale, 'Emitida'));
  const odd = oddities(documents, at);
  return [...documents, ...returns, ...odd]
    .filter(({ day }) => day <= lastDay && monthOf(day) === month)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map((document, index) => ({ ...document, number: numberOf(document, month, index) }));
}

interface Visit {
  client: DemoClient;
  rank: number;
  random: Random;
  month: Month;
  at: number;
  working: readonly Day[];
}

function salesTo({ client, rank, random, month, at, working }: Visit): DemoDocument[] {
  if (!client.isOpen(at)) return [];
  const isFirst = at > 0 && !client.isOpen(at - 1);
  const visits =
    client.visits >= 1 || isFirst || STORIES.isCertain(rank)
      ? Math.max(1, Math.round(client.visits))
      : Number(random.chance(client.visits));
  const budget = budgetCents(client, month, at).map(
    (cents) => (cents * STORIES.lift(rank, at) * random.between(0.85, 1.15)) / Math.max(visits, client.visits),
  );
  return Array.from({ length: visits }, () => ({
    number: '',
    day: random.pick(working),
    client,
    state: 'Emitida' as const,
    lines: linesFor(budget, random),
  })).filter(({ lines }) => lines.length > 0);
}

/** A line for some of the families, chosen by what they are worth, so that the sum comes near the budget. */
function linesFor(budget: readonly number[], random: Random): DemoLine[] {
  const total = budget.reduce((sum, cents) => sum + cents, 0);
  const count = random.int(2, 5);
  const lines = new Map<DemoProduct, number>();
  for (let line = 0; line < count; line += 1) {
    const product = random.pick(productsOf(random.weighted(budget)));
    const wanted = total / count / product.priceCents;
    // Chance decides about the part of a case: rounding would always favour one side.
    const quantity = Math.floor(wanted) + Number(random.chance(wanted % 1));
    if (quantity > 0) lines.set(product, (lines.get(product) ?? 0) + quantity);
  }
  return [...lines].map(([product, quantity]) => ({ product, quantity }));
}

const byFamily = FAMILIES.map((family) => PRODUCTS.filter((product) => product.family === family));
const productsOf = (group: number): readonly DemoProduct[] => byFamily[group] ?? PRODUCTS;

/** Somebody at the counter, every day, Sundays too: lines without a client. */
const counterSale = (day: Day, random: Random): DemoDocument => ({
  number: '',
  day,
  state: 'Emitida',
  lines: [{ product: random.pick(PRODUCTS), quantity: random.int(1, 2) }],
});

function creditNote(sale: DemoDocument, state: DemoDocument['state']): DemoDocument {
  const lines = state === 'Cancelada' ? sale.lines : sale.lines.slice(0, 1);
  return {
    ...sale,
    state,
    day: addDays(sale.day, RETURN_AFTER_DAYS),
    lines: lines.map(({ product, quantity }) => ({
      product,
      quantity: state === 'Cancelada' ? -quantity : -Math.ceil(quantity / 4),
    })),
  };
}

/** An invoice that was voided, and one that was cancelled by a document that takes all of it back. */
function oddities(documents: readonly DemoDocument[], at: number): DemoDocument[] {
  const sale =
    documents.find(({ client, day }) => client && day.endsWith('-10')) ?? documents.find(({ client }) => client);
  if (!sale) return [];
  if (at === ODD.void) return [{ ...sale, state: 'Anulada' }];
  if (at === ODD.cancelled) return [creditNote(sale, 'Cancelada')];
  return [];
}

function numberOf({ client, lines }: DemoDocument, month: Month, index: number): string {
  const serial = `${month.slice(2, 4)}${month.slice(5)}${String(index + 1).padStart(5, '0')}`;
  const isCredit = lines.every(({ quantity }) => quantity < 0);
  return `DEMO-${isCredit ? 'NC' : client ? '001-001' : '002-001'}-${serial}`;
}
