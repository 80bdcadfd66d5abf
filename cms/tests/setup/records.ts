import type { RecordRow, RejectRow } from '@rumbo/config/api';
import type { Client } from './api';
import type { TestCms } from './boot-cms';
import { type Arrival, apply, claim, type Import, putRows, readImport, receive } from './imports';

type Values = RecordRow['values'];

/** A profile of records; each field comes from the column of its name. */
export async function makeRecordProfile(
  by: Client,
  name: string,
  { kind, fields, ...more }: { kind: string; fields: string[] } & Record<string, unknown>,
): Promise<string> {
  const columns = Object.fromEntries(fields.map((field) => [field, field]));
  const { status, body } = await by.post('/import-profiles', { name, kind, format: { type: 'csv' }, columns, ...more });
  if (status !== 201) throw new Error(`profile ${name}: ${status} ${JSON.stringify(body)}`);
  return name;
}

/** The stream of records as the worker's reader writes it. */
export const recordLines = (rows: (Values | RejectRow)[]): string => {
  const lines = rows.map((row, at) => ('reject' in row ? row : { row: at + 2, values: row }));
  return `${[...lines, { end: true, rows: rows.length, skipped: 0 }].map((line) => JSON.stringify(line)).join('\n')}\n`;
};

/** Reads a received file of records: it stands staged afterwards. */
export async function stageRecords(cms: TestCms, importId: number, rows: (Values | RejectRow)[]): Promise<void> {
  const { lease } = await claim(cms, importId);
  const { status, body } = await putRows(cms, importId, lease, recordLines(rows));
  if (status !== 200) throw new Error(`PUT rows of ${importId}: ${status} ${JSON.stringify(body)}`);
}

/** The whole way of a file of records. `day`: of January 2026, when it was received. */
export async function sendRecords(
  cms: TestCms,
  { day = 1, ...arrival }: Arrival & { day?: number },
  rows: (Values | RejectRow)[],
): Promise<Import> {
  const mail = { receivedAt: new Date(Date.UTC(2026, 0, 1, day)).toISOString() };
  const { id } = await receive(cms, { mail, ...arrival });
  await stageRecords(cms, id, rows);
  await apply(cms, id);
  return readImport(cms, id);
}

/** Takes an import back; answers what went and what was kept. */
export const undo = (by: Client, id: number) => decide(by, id, 'undo');
export const redo = (by: Client, id: number) => decide(by, id, 'redo');

async function decide(by: Client, id: number, what: 'undo' | 'redo') {
  const { status, body } = await by.post(`/imports/${id}/${what}`, {});
  if (status !== 200) throw new Error(`${what} of ${id}: ${status} ${JSON.stringify(body)}`);
  return body.data;
}
