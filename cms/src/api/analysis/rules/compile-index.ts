import {
  AGE_METRICS,
  type IndexDefinition,
  type IndexMetric,
  type IndexWindow,
  monthsToCut,
  windowMonths,
} from '@rumbo/config/api';

/**
 * Where an operand comes from: `aggregate` over the bought months (rules/bought-months.ts: one row a client and month,
 * whole or cut), `empty` for a client without a row there, or `fact` over `f`, the client's row of rumbo.client_fact. All in micros.
 */
type Operand = { aggregate: string; empty: string } | { fact: string };

/** SQL of an index: aggregates to take, and what to make of operands `a` and `b` once they stand. */
export interface CompiledIndex {
  a: Operand;
  b: Operand;
  /** First month that has to be read; undefined: none. */
  from: number | undefined;
  /** Months of which only the days up to the cut are read. */
  cut: number[];
  value(a: string, b: string): string;
  note(a: string, b: string): string;
}

const NOTHING: Operand = { fact: 'null::numeric' };
const PERCENT_MICROS = 100_000_000;
const MICROS = 1_000_000;

/** What an index is compiled for; `cutDay` 0: whole months are compared. */
interface Shown {
  month: number;
  /** First month of data. */
  first: number;
  cutDay: number;
}

/** Compiles an index for the month shown. The definition has passed `indexDefinition`; nothing of it but numbers and known words reaches SQL. */
export function compileIndex(index: IndexDefinition, { month, first, cutDay }: Shown): CompiledIndex {
  const { operation, metric, a, b } = index;
  const cut = cutDay === 0 ? [] : monthsToCut(index, month);
  const windows = [a, operation === 'value' ? undefined : b].filter((window) => window != null);
  const compiled = {
    a: operandSql(metric, { ...a, cut: [] }, month, first),
    b: operation === 'value' || !b ? NOTHING : operandSql(metric, { ...b, cut }, month, first),
    cut,
    from: AGE_METRICS.includes(metric)
      ? undefined
      : Math.min(...windows.map((window) => windowMonths(window, month)[0])),
  };
  switch (operation) {
    case 'value':
      return { ...compiled, value: (x) => x, note: (x) => `case when ${x} is null then 'x' end` };
    case 'difference':
      return {
        ...compiled,
        value: (x, y) => `${x} - ${y}`,
        note: (x, y) => `case when ${x} is null or ${y} is null then 'x' end`,
      };
    case 'ratio':
    case 'percent-change': {
      const result = (x: string, y: string) =>
        operation === 'ratio' ? `round(${x} * ${MICROS} / ${y})` : `round((${x} - ${y}) * ${PERCENT_MICROS} / ${y})`;
      return {
        ...compiled,
        value: (x, y) => `case when ${y} > 0 then ${result(x, y)} when ${y} < 0 or ${x} < 0 then ${x} - ${y} end`,
        note: (x, y) =>
          `case when ${x} is null or ${y} is null then 'x' when ${y} > 0 then null when ${y} < 0 or ${x} < 0 then 'd' when ${x} > 0 then 'n' else 'z' end`,
      };
    }
  }
}

function operandSql(
  metric: IndexMetric,
  window: IndexWindow & { cut: number[] },
  month: number,
  first: number,
): Operand {
  if (metric === 'months-since-last-purchase')
    return { fact: `(case when f.bought then 0 else f.gap end) * ${MICROS}::numeric` };
  if (metric === 'months-since-first-purchase') return { fact: `(f.month - f.first_month) * ${MICROS}::numeric` };
  const [from, to] = windowMonths(window, month);
  if (from < first) return NOTHING;
  const meant = monthsSql(from, to, window.cut);
  const inside = `filter (where ${meant})`;
  const months = to - from + 1;
  if (metric === 'average-ticket') return ticketSql(window.agg, inside);
  const column = { revenue: 'revenue_micros', units: 'units_micros', orders: `orders::bigint * ${MICROS}` }[metric];
  switch (window.agg) {
    case 'sum':
      return { aggregate: `sum(${column}) ${inside}`, empty: '0' };
    case 'avg':
      return { aggregate: `round(sum(${column}) ${inside} / ${months})`, empty: '0' };
    case 'min':
    case 'max':
      // A month without a row is a month of 0.
      return {
        aggregate: `case when count(*) ${inside} < ${months} then ${window.agg === 'min' ? 'least' : 'greatest'}(${window.agg}(${column}) ${inside}, 0) else ${window.agg}(${column}) ${inside} end`,
        empty: '0',
      };
    case 'count':
      return {
        aggregate: `count(*) filter (where ${meant} and ${column} > 0) * ${MICROS}`,
        empty: '0',
      };
  }
}

/** The rows of a window: whole months, and those of `cut` up to the day. */
function monthsSql(from: number, to: number, cut: readonly number[]): string {
  const within = `month between ${from} and ${to}`;
  return cut.length === 0 ? `not is_cut and ${within}` : `is_cut = (month in (${cut.join(', ')})) and ${within}`;
}

/** An average over several months is revenue by order of all of them; a month without orders has no ticket. */
function ticketSql(agg: IndexWindow['agg'], inside: string): Operand {
  const ofMonth = 'revenue_micros::numeric / nullif(orders, 0)';
  switch (agg) {
    case 'sum':
    case 'avg':
      return { aggregate: `round(sum(revenue_micros) ${inside} / nullif(sum(orders) ${inside}, 0))`, empty: 'null' };
    case 'min':
    case 'max':
      return { aggregate: `round(${agg}(${ofMonth}) ${inside})`, empty: 'null' };
    case 'count':
      return { aggregate: `count(nullif(orders, 0)) ${inside} * ${MICROS}`, empty: '0' };
  }
}
