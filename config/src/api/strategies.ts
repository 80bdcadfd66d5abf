import { z } from 'zod';
import { reference } from './reference';
import { type Choice, tableView } from './table';

export const STRATEGY_STATES = ['planned', 'in-progress', 'paused', 'finished'] as const;
export type StrategyState = (typeof STRATEGY_STATES)[number];

/**
 * Beside `data` in the body of `POST /api/strategies`: the task it begins with. What is left out is proposed (the
 * strategy's name and owner, a week from today on a working day, high priority); null makes none.
 */
export const firstTaskInput = z
  .object({
    title: z.string().trim().min(1).max(255).optional(),
    assignee: z.number().int().positive().optional(),
    dueDate: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, 'write a day as yyyy-MM-dd')
      .optional(),
    priority: z.enum(['low', 'medium', 'high', 'urgent']).optional(),
  })
  .nullish();
export type FirstTask = z.infer<typeof firstTaskInput>;

/** Beside `data` in the same body: the clients it is for, named or as a view of the analysis shows them. */
export const strategyClients = z
  .object({ clients: z.array(reference).min(1).max(5_000).optional(), view: tableView.optional() })
  .refine(({ clients, view }) => (clients === undefined) !== (view === undefined), 'name clients, or a view')
  .optional();

/** Fewer than this left out tell nothing. */
export const HOLD_OUT_LEAST = 10;

/**
 * Beside `data` too: the share of these clients, in percent, that is left out by lot to compare with. They are no
 * clients of the strategy and get none of its tasks.
 */
export const holdOutPct = z.number().int().min(10).max(50).optional();

/** How many of `clients` a share leaves out. */
export const heldOutOf = (clients: number, pct: number): number => Math.round((clients * pct) / 100);

/** Why a strategy wants a look: nobody has anything left to do for it, or nothing has moved for longer than the rule says. */
export type StrategyFlag = 'no-open-task' | 'idle';

/** One of `GET /api/strategies/board`. Clients and tasks are those the caller sees. */
export interface StrategyCard {
  id: string;
  name: string;
  state: StrategyState;
  owner: Choice | null;
  startDate: string | null;
  endDate: string | null;
  /** Decimal text in the reporting currency. */
  cost: string;
  clients: number;
  goals: string[];
  openTasks: number;
  /** The open task that is due first. */
  nextTask: { id: string; title: string; dueDate: string | null; assignee: string | null } | null;
  /** Days since it, a task or a comment of it last moved. */
  idleDays: number;
  flags: StrategyFlag[];
}

export interface StrategyBoard {
  data: StrategyCard[];
  meta: { idleDays: number };
}

/** Why there is no figure. */
export type ImpactGap = 'not-begun' | 'no-clients' | 'no-data-before' | 'no-whole-month-yet';

/**
 * `GET /api/strategies/:id/impact`: what its clients bought a month while it ran, against before and against like
 * clients. Money is decimal text a month; it is a comparison, and never a proof that the strategy did it.
 */
export interface StrategyImpact {
  gap: ImpactGap | null;
  /** Whole months, yyyy-MM: from the month it began to six months after its end, as far as data goes. */
  months: { from: string; to: string; count: number } | null;
  /** Months before that the base is the mean of: three, or as many as there are. */
  baseMonths: number;
  clients: number;
  before: string | null;
  during: string | null;
  /** Clients of the same class and owner in no strategy that ran at the time; null: there are none. */
  comparison: {
    clients: number;
    before: string;
    during: string;
    /** Clients of the strategy that have like clients; the others are compared with themselves alone. */
    covered: number;
    /** What the strategy's clients would have bought a month, had they gone the way of the like ones. */
    expected: string;
  } | null;
  /** What is beyond the expected, over all months; without a comparison beyond what was before. */
  incrementalRevenue: string | null;
  /** Of lines whose cost is known; null: unknown. */
  incrementalMargin: string | null;
  cost: string;
  /** (margin − cost) / cost in percent; null where the cost is 0 or the margin unknown. */
  roi: string | null;
  /** Names of strategies that ran at the same time for some of the same clients. */
  overlapping: string[];
  /** Null: nobody was left out. */
  holdOut: HoldOut | null;
}

/**
 * Clients drawn by lot when the strategy was made: those it acts on and those left out. Money is the mean change of one
 * client a month, from the base to the months measured; null as long as there is nothing to measure.
 */
export interface HoldOut {
  treated: number;
  held: number;
  treatedChange: string | null;
  heldChange: string | null;
  difference: string | null;
  /** The difference is known to within so much, in 95 of 100 draws; null: unknown. */
  margin: string | null;
}
