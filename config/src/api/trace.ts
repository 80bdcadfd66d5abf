import { z } from 'zod';
import type { AnalysisMeta } from './analysis';
import type { TraceFormula } from './formula';
import { INDEX_SLOTS, type IndexValue } from './indices';
import { anyReference } from './reference';
import type { SaleLine } from './sales';
import { type Choice, groupBy, type TableUnit, tableView } from './table';

/**
 * Numbers that open their rows: columns of the table, the count of its rows, what stands beside a target, the share of
 * clients that stay, and the year of a variable that adds up.
 */
export const TRACED_NUMBERS = [
  'actual',
  'previous',
  'difference',
  'yearAgo',
  'average3',
  'trailing12',
  ...INDEX_SLOTS,
  'monthsSince',
  'lastPurchase',
  'firstPurchase',
  'rhythm',
  'nextPurchase',
  'daysLate',
  'clients',
  'target',
  'attainment',
  'variance',
  'retention',
  'year',
] as const;

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const number = z.union([z.enum(TRACED_NUMBERS), z.string().regex(/^month:\d{4}-(0[1-9]|1[0-2])$/)]);
export type TracedNumber = z.infer<typeof number>;

/** Which number is meant. Of all clients (a series), of one (`client`), or of those a table shows (`table`, one of its groups). */
export const traceQuestion = tableView
  .pick({ variable: true, month: true, family: true, owner: true, window: true, compare: true })
  .extend({
    number: number.default('actual'),
    client: anyReference.optional(),
    /** Only clients whose first purchase (of the family, where one is named) fell in this month. */
    cohort: month.optional(),
    table: tableView
      .pick({ filters: true, join: true, search: true })
      .extend({
        group: z.object({ by: groupBy, key: z.union([z.string().max(200), z.number(), z.null()]) }).optional(),
      })
      .optional(),
    /** A number inside of it: [0] the first operand of its formula, [1, 0] the first one of the second. */
    operand: z.array(z.number().int().min(0).max(120)).max(3).default([]),
  });
export type TraceQuestion = z.input<typeof traceQuestion>;

/** Body of `POST /api/analysis/trace`. */
export const traceQuery = traceQuestion.extend({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
});
export type TraceQuery = z.infer<typeof traceQuery>;

/** What the rows are. The lines add up to the number, documents and clients count up to it, operands make it by the formula. */
export type TraceKind = 'lines' | 'documents' | 'purchases' | 'clients' | 'targets' | 'operands';

/** A sale line as `GET /api/sales` shows it; its id opens file, row and mail (`GET /api/sales/:id/trace`). */
export interface TraceLine extends SaleLine {
  fileName: string;
  /** What it adds to the number; null where the line only dates it. */
  value: string | null;
}

/** A document with a purchase line in the month: an order. */
export interface TraceDocument {
  document: string;
  day: string;
  client: SaleLine['client'];
  lines: number;
  /** Its lines in the reporting currency, those of the family asked for. */
  amount: string;
  /** Its first purchase line. */
  lineId: string;
}

/** A day on which a client bought, whatever the number of documents. */
export interface TracePurchase {
  day: string;
  /** Its documents, by key. */
  documents: string[];
  /** Its purchase lines in the reporting currency, those of the family asked for. */
  amount: string;
  /** Days since the purchase day before; null for the first one of the period. */
  pause: number | null;
  /** Its first purchase line. */
  lineId: string;
}

/** A client and the purchase line that counts it: the first of the month, or for absence the last before it. */
export interface TraceClient {
  client: NonNullable<SaleLine['client']>;
  owner: Choice | null;
  line: { id: string; day: string; document: string; amount: string; currency: string | null } | null;
}

export interface TraceTarget {
  /** Null: the goal is gone; what it said of a closed month stays. */
  goal: { id: string; name: string } | null;
  /** Null: the whole company. */
  responsible: Choice | null;
  /** Null: all families. */
  family: string | null;
  month: string;
  value: string;
}

export interface TraceOperand {
  /** Ask for it with the same question and this. */
  operand: number[];
  formula: TraceFormula;
  unit: TableUnit;
  value: string | number | null;
}

/** How a number on a screen came about. */
export interface TraceMeta extends Omit<AnalysisMeta, 'unit'> {
  formula: TraceFormula;
  /** The index's name, when it is one. */
  name?: string;
  unit: TableUnit;
  /** Decimal text, or a count; null: no data. */
  value: string | number | null;
  note?: IndexValue['note'];
  /** A closed month (or a year with some): what the screens show, and what corrections moved the rows by since. */
  closed?: { kept: string | number | null; adjustment: string | number | null };
  /** The retention window reaches before the first month of data. */
  incomplete?: true;
  filters: { family: string | null; owner: string | null; client: SaleLine['client']; group: string | null };
  /** Lines without a rate of their day: left out of the number, never guessed. */
  unrated: { rows: number; amounts: { currency: string; amount: string }[] } | null;
  /** How many rows there are over all pages. */
  rowCount: number;
  page: number;
  pageSize: number;
}

export type TraceAnswer =
  | { kind: 'lines'; data: TraceLine[]; meta: TraceMeta }
  | { kind: 'documents'; data: TraceDocument[]; meta: TraceMeta }
  | { kind: 'purchases'; data: TracePurchase[]; meta: TraceMeta }
  | { kind: 'clients'; data: TraceClient[]; meta: TraceMeta }
  | { kind: 'targets'; data: TraceTarget[]; meta: TraceMeta }
  | { kind: 'operands'; data: TraceOperand[]; meta: TraceMeta };

/** An import that stated a document; `row` only where the line itself began. */
export interface Statement {
  importId: number;
  documentId: string;
  fileName: string;
  state: string;
  receivedAt: string;
  sender: string | null;
  subject: string | null;
  messageId: string | null;
  row: number | null;
  live: boolean;
  undone: boolean;
}

/** Answer of `GET /api/sales/:id/trace`: where a line comes from, and who else stated its document, newest first. */
export interface LineTrace {
  document: string;
  statements: Statement[];
}
