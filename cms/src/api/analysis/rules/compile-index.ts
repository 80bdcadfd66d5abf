import { AGE_METRICS, type IndexDefinition, type IndexMetric, type IndexWindow, windowMonths } from '@rumbo/config/api';

/**
 * Where an operand comes from: `aggregate` over rumbo.client_month (one row a client, family and month with lines),
 * `empty` for a client without a row there, or `fact` over `f`, the client's row of rumbo.client_fact. All in micros.
 */
type Operand = { aggregate: string; empty: string } | { fact: string };

/** SQL of an index: aggregates to take, and what to make of operands `a` and `b` once they stand. */
export interface CompiledIndex {
  a: Operand;
  b: Operand;
  /** First month that has to be read; undefined: none. */
  from: number | undefined;
  value(a: string, b: string): string;
  note(a: string, b: string): string;
}

const NOTHING: Operand = { fact: 'null::numeric' };
const PERCENT_MICROS = 100_000_000;
const MICROS = 1_000_000;

/** Compiles an index for the month shown. The definition has passed `indexDefinition`; nothing of it but numbers and known words reaches SQL. */
export function compileIndex(
  { operation, metric, a, b }: IndexDefinition,
  { month, first }: { month: number; first: number },
): CompiledIndex {
  const windows = [a, operation === 'value' ? undefined : b].filter((window) => window != null);
  const compiled = {
    a: operandSql(metric, a, month, first),
    b: operation === 'value' || !b ? NOTHING : operandSql(metric, b, month, first),
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

function operandSql(metric: IndexMetric, window: IndexWindow, month: number, first: number): Operand {
  if (metric === 'months-since-last-purchase')
    return { fact: `(case when f.bought then 0 else f.gap end) * ${MICROS}::numeric` };
  if (metric === 'months-since-first-purchase') return { fact: `(f.month - f.first_month) * ${MICROS}::numeric` };
  const [from, to] = windowMonths(window, month);
  if (from < first) return NOTHING;
  const inside = `filter (where month between ${from} and ${to})`;
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
        aggregate: `count(*) filter (where month between ${from} and ${to} and ${column} > 0) * ${MICROS}`,
        empty: '0',
      };
  }
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
