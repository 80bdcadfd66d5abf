import type { SaleLine, TraceLine } from '@rumbo/config/api';
import { fromMicros } from '@rumbo/config/api';
import { scopedQuery } from '../../../facts/scoped-query';
import { linesSql, shownLine } from '../../sale/find-lines';
import { ONE, type Period, type RowSet } from './row-set';
import type { Whose } from './whose';

/** Conditions on lines `l` of a period. */
export function linesOf(
  { family, values, where }: Whose,
  { from, to, cut }: Period,
): { where: string; values: unknown[] } {
  const own = [...values];
  const slot = (value: unknown): string => `$${own.push(value)}`;
  return {
    where: [
      `l.day >= rumbo.month_start(${slot(from)}::int) and l.day < rumbo.month_start(${slot(to + 1)}::int)`,
      ...(cut?.months === 'all' ? [`extract(day from l.day) <= ${slot(cut.day)}::int`] : []),
      ...(cut?.months === 'last' ? [`l.day < rumbo.month_start(${slot(to)}::int) + ${slot(cut.day)}::int`] : []),
      ...(family ? [`coalesce(l.family_id, -1) = ${slot(family)}::int`] : []),
      ...where('l.client_id'),
    ].join(' and '),
    values: own,
  };
}

/** Lines whose amounts (at the rate of their day) or quantities add up to the number; the largest first. */
export async function lineSet(of: 'revenue' | 'units', whose: Whose, period: Period): Promise<RowSet> {
  const { where, values } = linesOf(whose, period);
  const column = of === 'revenue' ? 'l.reported_micros' : 'l.quantity_micros';
  const counted = `${where} and ${column} is not null`;
  const [sum] = await scopedQuery<{ value: string; rows: number }>(
    `select coalesce(sum(${column}), 0)::text as value, count(*)::int as rows from rumbo.sale_line l where ${counted}`,
    values,
  );
  return {
    kind: 'lines',
    value: BigInt(sum?.value ?? 0),
    rowCount: sum?.rows ?? 0,
    async page(limit, offset): Promise<TraceLine[]> {
      const lines = await readLines(counted, `abs(${column}) desc`, { values, limit, offset });
      return lines.map((line) => ({ ...line, value: of === 'revenue' ? line.reported : line.quantity }));
    },
  };
}

/** Lines of a period without a rate of their day: no number holds them. Null: none. */
export async function unratedLines(
  whose: Whose,
  period: Period,
): Promise<{ rows: number; amounts: { currency: string; amount: string }[] } | null> {
  const { where, values } = linesOf(whose, period);
  const found = await scopedQuery<{ currency: string; amount: string; rows: number }>(
    `select coalesce(l.currency, '') as currency, sum(l.amount_micros)::text as amount, count(*)::int as rows
       from rumbo.sale_line l where ${where} and l.reported_micros is null group by 1 order by 1`,
    values,
  );
  if (found.length === 0) return null;
  return {
    rows: found.reduce((sum, { rows }) => sum + rows, 0),
    amounts: found.map(({ currency, amount }) => ({ currency, amount: fromMicros(BigInt(amount)) })),
  };
}

/** The purchase line that an age is counted from: the first or the last one of the period; the age is that at its end. */
export async function ageSet(of: 'first' | 'last', whose: Whose, period: Period): Promise<RowSet> {
  const { where, values } = linesOf(whose, period);
  const purchases = `${where} and l.purchase`;
  const order = of === 'first' ? 'l.day' : 'l.day desc';
  const [line] = await scopedQuery<{ months: number }>(
    `select $${values.length + 1}::int - rumbo.month_of(l.day) as months from rumbo.sale_line l
      where ${purchases} order by ${order} limit 1`,
    [...values, period.to],
  );
  return {
    kind: 'lines',
    value: line ? BigInt(line.months) * ONE : null,
    rowCount: line ? 1 : 0,
    async page(): Promise<TraceLine[]> {
      const lines = await readLines(purchases, order, { values, limit: 1, offset: 0 });
      return lines.map((one) => ({ ...one, value: null }));
    },
  };
}

type Row = SaleLine & { fileName: string };

async function readLines(
  where: string,
  order: string,
  { values, limit, offset }: { values: unknown[]; limit: number; offset: number },
): Promise<Row[]> {
  const page = linesSql(where, order, `limit ${Math.trunc(limit)} offset ${Math.trunc(offset)}`);
  const rows = await scopedQuery<Row>(
    `select p.*, rumbo.file_of(split_part(p.id, '-', 1)::bigint) as "fileName" from (${page}) p`,
    values,
  );
  return rows.map((row) => ({ ...shownLine(row), fileName: row.fileName }));
}
