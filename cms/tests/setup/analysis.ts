import type { SeriesRow, TableAnswer, Variable } from '@rumbo/config/api';
import type { Client } from './api';

export interface SeriesOptions {
  family?: number | string;
  owner?: number | string;
  client?: string;
  window?: number;
}

export async function seriesRows(
  by: Client,
  variable: Variable,
  [from, to]: readonly [from: string, to: string],
  options: SeriesOptions = {},
): Promise<SeriesRow[]> {
  const { status, body } = await by.get('/analysis/series', { variable, from, to, ...options });
  if (status !== 200) throw new Error(`series of ${variable}: ${status} ${JSON.stringify(body)}`);
  return body.data;
}

/** The numbers alone, month after month. */
export async function series(...question: Parameters<typeof seriesRows>): Promise<SeriesRow['actual'][]> {
  return (await seriesRows(...question)).map(({ actual }) => actual);
}

const CLIENT_COLUMNS = ['actual', 'previous', 'difference', 'trailing12', 'abc', 'lastPurchase'] as const;

export const BY_CODE = [{ column: 'code', order: 'asc' }];

/** The clients of a month, largest first unless asked otherwise. */
export async function clientTable(by: Client, variable: Variable, month: string, options: object = {}) {
  const question = { variable, month, columns: CLIENT_COLUMNS, sort: [{ column: 'actual', order: 'desc' }] };
  const { data } = await tableAnswer(by, { ...question, ...options });
  return data.map(({ client, values }) => ({
    client,
    ...(values as Record<(typeof CLIENT_COLUMNS)[number], string | number | null>),
  }));
}

/** The analysis table: any columns, filters and order; two hundred rows unless asked otherwise. */
export async function tableAnswer(by: Client, question: object): Promise<TableAnswer> {
  const { status, body } = await by.post('/analysis/table', { pageSize: 200, ...question });
  if (status !== 200) throw new Error(`table: ${status} ${JSON.stringify(body)}`);
  return body;
}
