import { fromMicros, type HoldOut, type ImpactGap, type StrategyImpact, toMicros } from '@rumbo/config/api';
import { scopedQuery } from '../../../facts/scoped-query';
import { systemPool } from '../../../facts/transaction';
import { notFound } from '../../../http';
import { monthIn, monthLabel, monthNumber, readDataState } from '../../analysis/queries/data-state';
import { COMPARED } from './compared';
import { HELD_OUT } from './held-out';

const BASE_MONTHS = 3;
const MONTHS_AFTER_END = 6;

interface Strategy {
  id: number;
  start: number | null;
  end: number | null;
  /** Decimal text. */
  cost: string;
  clients: number;
  /** Drawn by lot: acted on, and left out. */
  treated: number;
  held: number;
}

/** Micros. */
type HeldOut = Record<'treatedChange' | 'heldChange' | 'difference' | 'margin', string | null> &
  Pick<HoldOut, 'treated' | 'held'>;

interface Compared {
  before: string;
  during: string;
  likeClients: number;
  likeBefore: string;
  likeDuring: string;
  covered: number;
  expected: string;
  revenue: string;
  margin: string | null;
  overlapping: string[];
}

/** What a strategy's clients bought while it ran, against before and against like clients. NOT_FOUND for what the caller does not see. */
export async function readImpact(reference: string, now: Date): Promise<StrategyImpact> {
  const strategy = await findStrategy(reference);
  const { first, last, timeZone } = await readDataState();
  const begun = strategy.start;
  const running = monthNumber(monthIn(timeZone, now));
  // Whole months only: a month that runs would be compared with whole ones.
  const until = Math.min(last ?? 0, running - 1, strategy.end === null ? running : strategy.end + MONTHS_AFTER_END);
  const gap = gapOf(strategy, { first, until });
  if (gap !== null || begun === null || first === null) return nothing(strategy, gap);

  const baseFrom = Math.max(first, begun - BASE_MONTHS);
  await systemPool().query('select rumbo.build_facts($1, 0)', [begun - 1]);
  const window = [strategy.id, baseFrom, begun, until];
  const rows = await scopedQuery<Compared>(COMPARED, window);
  const [found] = rows;
  if (!found) return nothing(strategy, 'no-clients');
  const count = until - begun + 1;
  return {
    gap: null,
    months: { from: monthLabel(begun), to: monthLabel(until), count },
    baseMonths: begun - baseFrom,
    clients: strategy.clients,
    before: fromMicros(BigInt(found.before)),
    during: fromMicros(BigInt(found.during)),
    comparison:
      found.likeClients === 0
        ? null
        : {
            clients: found.likeClients,
            before: fromMicros(BigInt(found.likeBefore)),
            during: fromMicros(BigInt(found.likeDuring)),
            covered: found.covered,
            expected: fromMicros(BigInt(found.expected)),
          },
    incrementalRevenue: fromMicros(BigInt(found.revenue)),
    incrementalMargin: found.margin === null ? null : fromMicros(BigInt(found.margin)),
    cost: strategy.cost,
    roi: roiOf(found.margin, strategy.cost),
    overlapping: found.overlapping,
    holdOut: strategy.held === 0 ? null : await readHoldOut(window),
  };
}

async function readHoldOut(window: unknown[]): Promise<HoldOut | null> {
  const [found] = await scopedQuery<HeldOut>(HELD_OUT, window);
  if (!found) return null;
  const { treated, held, ...changes } = found;
  const money = (micros: string | null): string | null => micros && fromMicros(BigInt(micros));
  return {
    treated,
    held,
    treatedChange: money(changes.treatedChange),
    heldChange: money(changes.heldChange),
    difference: money(changes.difference),
    margin: money(changes.margin),
  };
}

async function findStrategy(reference: string): Promise<Strategy> {
  const rows = await scopedQuery<Strategy>(
    `select s.id, rumbo.month_of(s.start_date) as start, rumbo.month_of(s.end_date) as end,
            trim_scale(coalesce(s.cost, 0))::text as cost,
            (select count(*)::int from strategies_clients_lnk l where l.strategy_id = s.id) as clients,
            (select count(*)::int from rumbo.strategy_draw d where d.strategy_id = s.id and not d.held_out) as treated,
            (select count(*)::int from rumbo.strategy_draw d where d.strategy_id = s.id and d.held_out) as held
       from strategies s where s.document_id = $1`,
    [reference],
  );
  if (!rows[0]) throw notFound();
  return rows[0];
}

function gapOf(
  { start, clients }: Strategy,
  { first, until }: { first: number | null; until: number },
): ImpactGap | null {
  if (start === null) return 'not-begun';
  if (clients === 0) return 'no-clients';
  if (first === null || start <= first) return 'no-data-before';
  return until < start ? 'no-whole-month-yet' : null;
}

const nothing = ({ clients, cost, treated, held }: Strategy, gap: ImpactGap | null): StrategyImpact => ({
  gap,
  months: null,
  baseMonths: 0,
  clients,
  before: null,
  during: null,
  comparison: null,
  incrementalRevenue: null,
  incrementalMargin: null,
  cost,
  roi: null,
  overlapping: [],
  holdOut: held === 0 ? null : { treated, held, treatedChange: null, heldChange: null, difference: null, margin: null },
});

/** In percent with one decimal; no cost or no margin: none. */
function roiOf(margin: string | null, cost: string): string | null {
  const spent = toMicros(cost);
  if (margin === null || spent === 0n) return null;
  return (Number(((BigInt(margin) - spent) * 1_000n) / spent) / 10).toFixed(1);
}
