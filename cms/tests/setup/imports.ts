import { randomUUID } from 'node:crypto';
import type { ClaimedWork, ImportCounts, ImportState, MailFields, RejectRow, SalesRow } from '@rumbo/config/api';
import request from 'supertest';
import { type Client, clientOf } from './api';
import { type TestCms, WORKER_TOKEN } from './boot-cms';
import { sql } from './sql';

export interface Import extends ImportCounts {
  id: number;
  documentId: string;
  fileName: string;
  state: ImportState;
  reason: string | null;
  message: string | null;
}

/** A file as it arrives. Without `mail` it is an upload; `bytes` not said: like no other file. */
export interface Arrival {
  profile?: string;
  fileName?: string;
  bytes?: string;
  dryRun?: boolean;
  mail?: Partial<MailFields>;
}

export const workerOf = (cms: TestCms): Client => clientOf(cms, WORKER_TOKEN);

/** A profile whose files the tests read themselves; `settings` says what differs from the plainest one. */
export async function makeProfile(by: Client, name: string, settings: object = {}): Promise<string> {
  const plain = {
    name,
    format: { type: 'csv' },
    columns: { document: 'document', date: 'date', amount: 'amount' },
  };
  const { status, body } = await by.post('/import-profiles', { ...plain, ...settings });
  if (status !== 201) throw new Error(`profile ${name}: ${status} ${JSON.stringify(body)}`);
  return name;
}

/** The file arrives, and nothing more. */
export async function receive(cms: TestCms, arrival: Arrival): Promise<Import> {
  const { profile, fileName = 'sales.csv', bytes = randomUUID(), mail } = arrival;
  const test = request(cms.url).post('/api/imports').set('authorization', `Bearer ${WORKER_TOKEN}`);
  if (profile) test.field('profile', profile);
  if (arrival.dryRun) test.field('dryRun', 'true');
  const fields = mail && {
    account: 'folder',
    messageId: `<${randomUUID()}@example.com>`,
    sender: 'erp@example.com',
    subject: 'Ventas',
    receivedAt: new Date().toISOString(),
    ...mail,
  };
  for (const [name, value] of Object.entries(fields ?? {})) test.field(name, value);
  const { status, body } = await test.attach('file', Buffer.from(bytes), fileName);
  if (status !== 201) throw new Error(`POST /imports: ${status} ${JSON.stringify(body)}`);
  return body.data;
}

/** Claims the open work item of an import, as a worker does after its wake-up. */
export async function claim(cms: TestCms, importId: number): Promise<ClaimedWork> {
  const items = await sql<{ id: string }>(
    cms,
    "select id from rumbo.work where (payload ->> 'importId')::int = $1 and state = 'ready'",
    [importId],
  );
  const { body } = await workerOf(cms)
    .post('/work/claim', { ids: items.map(({ id }) => Number(id)) })
    .expect(200);
  if (body.data.length !== 1) throw new Error(`import ${importId} has ${body.data.length} items to claim`);
  return body.data[0];
}

/** Runs what people's changes have left to compute, as a worker asks for it. */
export async function refreshFacts(cms: TestCms): Promise<void> {
  const waiting = await sql<{ id: string }>(
    cms,
    "select id from rumbo.work where kind = 'refresh-facts' and state = 'ready'",
  );
  const ids = waiting.map(({ id }) => Number(id));
  const { body } = await workerOf(cms).post('/work/claim', { ids }).expect(200);
  for (const { id, lease } of body.data) await workerOf(cms).post(`/work/${id}/run`, { lease }).expect(200);
}

/** The worker's answer to a look at a file: a header of these names, and what it leaves open. */
export const lookOf = (headerShape: string[], questions: object[] = []): object => ({
  rows: [{ line: 1, cells: headerShape }],
  proposal: {
    settings: { kind: 'sales', format: { type: 'csv' }, columns: {} },
    guesses: [],
    evidence: [],
    questions,
    headerShape,
  },
});

/** The worker has looked at an import's file. */
export async function answerLook(cms: TestCms, importId: number, answer: object = lookOf([])): Promise<Import> {
  const { id, kind, lease } = await claim(cms, importId);
  if (kind !== 'propose-profile') throw new Error(`import ${importId} waits for ${kind}`);
  await workerOf(cms).post(`/work/${id}/finish`, { lease, result: answer }).expect(200);
  return readImport(cms, importId);
}

/** The stream of rows as the worker's reader writes it, with its end line. */
export const ndjson = (rows: (SalesRow | RejectRow)[], skipped = 0): string =>
  `${[...rows, { end: true, rows: rows.length, skipped }].map((line) => JSON.stringify(line)).join('\n')}\n`;

export const putRows = (cms: TestCms, importId: number, lease: string, text: string): request.Test =>
  request(cms.url)
    .put(`/api/imports/${importId}/rows?lease=${lease}`)
    .set('authorization', `Bearer ${WORKER_TOKEN}`)
    .set('content-type', 'application/x-ndjson')
    .send(text);

/** Reads a received file: claim, rows, and the import stands staged. */
export async function stage(
  cms: TestCms,
  importId: number,
  rows: (SalesRow | RejectRow)[],
  skipped = 0,
): Promise<void> {
  const { lease } = await claim(cms, importId);
  const { status, body } = await putRows(cms, importId, lease, ndjson(rows, skipped));
  if (status !== 200) throw new Error(`PUT rows of ${importId}: ${status} ${JSON.stringify(body)}`);
}

/** Applies a staged import. */
export async function apply(cms: TestCms, importId: number): Promise<void> {
  const { id, lease } = await claim(cms, importId);
  const { status, body } = await workerOf(cms).post(`/work/${id}/run`, { lease });
  if (status !== 200)
    throw new Error(`run of ${importId}: ${status} ${JSON.stringify(body)}\n${cms.log().slice(-2000)}`);
}

export async function readImport(cms: TestCms, id: number): Promise<Import> {
  return (await workerOf(cms).get(`/imports/${id}`).expect(200)).body.data;
}

/** The whole way of a file, played over HTTP. Gives the import as it stands afterwards. */
export async function sendRows(
  cms: TestCms,
  arrival: Arrival,
  rows: (SalesRow | RejectRow)[],
  { skipped = 0 } = {},
): Promise<Import> {
  return readImport(cms, await applyRows(cms, arrival, rows, skipped));
}

/** The whole way of a file, for its number alone. */
export async function applyRows(
  cms: TestCms,
  arrival: Arrival,
  rows: (SalesRow | RejectRow)[],
  skipped = 0,
): Promise<number> {
  const { id } = await receive(cms, arrival);
  await stage(cms, id, rows, skipped);
  await apply(cms, id);
  return id;
}

export interface StoredReject {
  row: number;
  document: string | null;
  column: string | null;
  code: string;
  value: string | null;
  message: string;
  raw: Record<string, string>;
}

export async function rejectsOf(by: Client, importId: number): Promise<StoredReject[]> {
  return (await by.get(`/imports/${importId}/rejects`).expect(200)).body.data;
}

export interface Line {
  day: string;
  document: string;
  client: { code: string; name: string } | null;
  family: { id: number; name: string } | null;
  salesperson: string | null;
  quantity: string | null;
  amount: string;
  currency: string | null;
  cancelled: boolean;
  importId: number;
}

/** The lines that stand for a document, in the order of its file. */
export async function linesOf(by: Client, document: string): Promise<Line[]> {
  const { body } = await by.get('/sales', { filters: { document }, sort: 'day:asc' }).expect(200);
  return body.data;
}
