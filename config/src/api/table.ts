import { z } from 'zod';
import { type AnalysisMeta, compareMode } from './analysis';
import type { Explained, TraceFormula } from './formula';
import type { ConditionDefinition, IndexDefinition, IndexMetric, IndexSlot, IndexValue } from './indices';
import { anyReference, reference } from './reference';
import { VARIABLE_NAMES } from './variables';

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'write a month as YYYY-MM');

/** Columns that every variable has. */
export const TABLE_COLUMNS = [
  'name',
  'code',
  'owner',
  'actual',
  'previous',
  'difference',
  'yearAgo',
  'average3',
  'trailing12',
  'I1',
  'I2',
  'I3',
  'I4',
  'abc',
  'category',
  'reason',
  'lastPurchase',
  'firstPurchase',
  'monthsSince',
  'rhythm',
  'nextPurchase',
  'daysLate',
] as const;

/** One of the columns above, a month ("month:2026-01": the variable in it), or a field of clients ("field:segment"), also one made in the CMS. */
const column = z.union([
  z.enum(TABLE_COLUMNS),
  z.string().regex(/^month:\d{4}-(0[1-9]|1[0-2])$/),
  z.string().regex(/^field:[A-Za-z][A-Za-z0-9_]{0,62}$/),
]);
export type TableColumn = z.infer<typeof column>;

const value = z.union([z.string().max(200), z.number(), z.boolean()]);

/** What is asked of one column. `in` and `not-in` take a list; `between` two values; `empty`, `not-empty` and `is-new` none. */
const filter = z.object({
  column,
  operator: z.enum([
    'equals',
    'not-equals',
    'less-than',
    'at-most',
    'more-than',
    'at-least',
    'between',
    'in',
    'not-in',
    'contains',
    'empty',
    'not-empty',
    'is-new',
  ]),
  value: z.union([value, z.array(value).max(100)]).optional(),
});
export type TableFilter = z.infer<typeof filter>;

/** What a table shows, apart from the page: this is also what a saved view holds. */
export const tableView = z.object({
  variable: z.enum(VARIABLE_NAMES),
  month,
  family: anyReference.optional(),
  owner: anyReference.optional(),
  /** Months of retention, 1–12. */
  window: z.coerce.number().int().min(1).max(12).default(1),
  compare: compareMode,
  columns: z
    .array(column)
    .min(1)
    .max(30)
    .default(['name', 'owner', 'actual', 'I1', 'I2', 'I3', 'I4', 'abc', 'category']),
  filters: z.array(filter).max(3).default([]),
  join: z.enum(['and', 'or']).default('and'),
  search: z.string().max(100).optional(),
  sort: z
    .array(z.object({ column, order: z.enum(['asc', 'desc']).default('desc') }))
    .max(2)
    .default([]),
});
export type TableView = z.infer<typeof tableView>;

/** Body of `POST /api/analysis/table`. */
export const tableQuery = tableView.extend({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
});
export type TableQuery = z.infer<typeof tableQuery>;

/** What clients can be grouped by; `field:` names a field of clients, also one made in the CMS. */
export const groupBy = z.union([
  z.enum(['owner', 'family', 'abc', 'category', 'reason']),
  z.string().regex(/^field:[A-Za-z][A-Za-z0-9_]{0,62}$/),
]);

export const GROUP_COLUMNS = ['group', 'clients', 'actual', 'previous', 'target', 'attainment'] as const;
export type GroupColumn = (typeof GROUP_COLUMNS)[number];

/** In which order groups stand; those without a value come last whichever way. */
export const groupSort = z.object({
  column: z.enum(GROUP_COLUMNS).default('actual'),
  order: z.enum(['asc', 'desc']).default('desc'),
});
export type GroupSort = z.infer<typeof groupSort>;

/**
 * Body of `POST /api/analysis/groups`: the view's clients, one row an owner, family, class, category or value of a field.
 * The view's columns and order are not read.
 */
export const groupsQuery = tableView.extend({ by: groupBy, groupSort: groupSort.prefault({}) });
export type GroupsQuery = z.infer<typeof groupsQuery>;

/** How a column's values are to be shown: decimal text, whole numbers, text, yyyy-MM-dd, yyyy-MM, or one of a list. */
export type TableUnit =
  | 'money'
  | 'units'
  | 'count'
  | 'percent'
  | 'ratio'
  | 'months'
  | 'days'
  | 'number'
  | 'text'
  | 'date'
  | 'month'
  | 'boolean'
  | 'index'
  | 'choice';

export interface Choice {
  id: number | string;
  label: string;
  color?: string;
  /** A category or reason: who set it. */
  setBy?: 'rule' | 'person';
  /** A person's category: what the rules say, where that is another one. */
  byRule?: string;
}

export type TableValue = string | number | boolean | null | IndexValue | Choice;

export interface TableRow {
  client: { id: string; code: string; name: string };
  values: Record<string, TableValue>;
}

export interface TableAnswer {
  data: TableRow[];
  meta: AnalysisMeta &
    Explained & {
      total: number;
      page: number;
      pageSize: number;
      /** `formula`: how its numbers are made, for columns that open their rows. */
      columns: Record<string, { unit: TableUnit; of?: TableUnit; label?: string; formula?: TraceFormula }>;
      /** The variable over all rows of the answer, as its own figure: what does not add up is counted anew. */
      totals: { actual: string | number | null; previous: string | number | null };
    };
}

/** What a group, or all rows together, come to. */
export interface GroupFigures {
  clients: number;
  actual: string | number | null;
  previous: string | number | null;
  /** Of an owner or family, where a goal names one and the view leaves none of its clients out. */
  target: string | number | null;
  /** Ratio of actual to target: 1 is reached. In a closed month of what was frozen. */
  attainment: number | null;
  /** What a closed month has kept of the figure, where it has a target: `actual` is that of the rows of today. */
  kept?: string | number | null;
}

export interface GroupRow extends GroupFigures {
  /** Null: the clients without a value. */
  group: Choice | null;
}

export interface GroupsAnswer {
  data: GroupRow[];
  meta: AnalysisMeta &
    Explained & {
      /** Over all rows of the view, as its own figure. */
      totals: GroupFigures;
      /** False where groups share clients or documents, or the figure is an average: they do not come to the total. */
      addsUp: boolean;
      /** There are more groups than are answered. */
      more: boolean;
    };
}

/** Query of `GET /api/analysis/explain`: why a client has its category, and what its indices are made of. */
export const explainQuery = z.object({
  client: reference,
  variable: z.enum(VARIABLE_NAMES),
  month,
  family: reference.optional(),
  compare: compareMode,
});
export type ExplainQuery = z.infer<typeof explainQuery>;

/** An index with both operands and the months they were taken from. */
export interface ExplainedIndex extends IndexValue {
  slot: IndexSlot;
  name: string;
  operation: IndexDefinition['operation'];
  metric: IndexMetric;
  /** What the value is in. */
  unit: TableUnit;
  a: { agg: string; from: string; to: string; value: string | null };
  /** `cut`: all its months, or its last one, were read up to that day only. */
  b?: { agg: string; from: string; to: string; value: string | null; cut?: { day: number; months: 'all' | 'last' } };
}

export interface Explanation {
  indices: ExplainedIndex[];
  category: {
    /** What the client carries; null: none. */
    shown: Choice | null;
    reason: Choice | null;
    /** What the rules say, also where a person has chosen otherwise. */
    byRule: { category: Choice; condition: ConditionDefinition; value: IndexValue } | null;
    /** The choice in force, by whom and since which month. */
    byPerson: { category: Choice; user: string | null; since: string } | null;
  };
}

/**
 * Body of `POST /api/analysis/categorise`, for the clients named or for all that a view shows. Null clears a person's
 * choice; what is left out stays as it stands.
 */
export const categoriseInput = z
  .object({
    clients: z.array(reference).min(1).max(5_000).optional(),
    view: tableView.optional(),
    variable: z.enum(VARIABLE_NAMES),
    month,
    category: z.number().int().positive().nullable().optional(),
    reason: z.number().int().positive().nullable().optional(),
  })
  .refine(({ clients, view }) => (clients === undefined) !== (view === undefined), 'name clients, or a view')
  .refine(({ view, variable, month }) => !view || (view.variable === variable && view.month === month), {
    path: ['view'],
    message: 'the view is of the same variable and month',
  });
export type CategoriseInput = z.infer<typeof categoriseInput>;

/** Answer of `POST /api/analysis/categorise`; `undo` is good for a day. */
export interface CategoriseAnswer {
  data: { clients: number; undo: string };
}

/** Body of `POST /api/analysis/categorise/undo`. */
export const undoChoiceInput = z.object({
  undo: z.string().regex(/^\d{1,18}$/, 'write the number that came with the choice'),
});

/** What is put back, and for how many clients somebody has chosen again since: theirs stays. */
export interface UndoChoiceAnswer {
  data: { clients: number; kept: number };
}

/** Query of `GET /api/analysis/history`: `months` back from the last one with data. */
export const historyQuery = z.object({
  client: reference,
  variable: z.enum(VARIABLE_NAMES),
  months: z.coerce.number().int().min(1).max(36).default(12),
});
export type HistoryQuery = z.infer<typeof historyQuery>;

/** What a client carried in a month. */
export interface HistoryRow {
  month: string;
  category: Choice | null;
  reason: Choice | null;
  /** Who chose the category; null where the rules gave it. */
  user: string | null;
  abc: 'A' | 'B' | 'C' | null;
}
