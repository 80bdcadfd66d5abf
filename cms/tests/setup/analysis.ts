import type { ClientRow, SeriesRow, TableAnswer, Variable } from '@rumbo/config/api';
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

/** The client table of a month, as the API orders it. */
export async function clientTable(
  by: Client,
  variable: Variable,
  month: string,
  options: object = {},
): Promise<ClientRow[]> {
  const { status, body } = await by.get('/analysis/clients', { variable, month, pageSize: 200, ...options });
  if (status !== 200) throw new Error(`clients of ${variable}: ${status} ${JSON.stringify(body)}`);
  return body.data;
}

/** The analysis table: any columns, filters and order; two hundred rows unless asked otherwise. */
export async function tableAnswer(by: Client, question: object): Promise<TableAnswer> {
  const { status, body } = await by.post('/analysis/table', { pageSize: 200, ...question });
  if (status !== 200) throw new Error(`table: ${status} ${JSON.stringify(body)}`);
  return body;
}
