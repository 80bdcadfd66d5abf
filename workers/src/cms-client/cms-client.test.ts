import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { AppError } from '@rumbo/config/errors';
import { createCmsClient } from '.';
import { type Answer, type FakeCms, sendError, startFakeCms } from './fake-cms.fixture';
import { withPatience } from './patience';

let cms: FakeCms;
let answer: Answer;
const never = new AbortController().signal;
const client = () => createCmsClient({ url: cms.url, token: 'a-token-of-more-than-thirty-two-characters' });

beforeEach(async () => {
  cms = await startFakeCms((call, response) => answer(call, response));
});
afterEach(() => cms.close());

test('sends the token and reads the answer', async () => {
  answer = () => ({ data: [{ id: 3, kind: 'read-file', payload: {}, lease: 'x', attempt: 1 }] });
  expect(await client().claim([3], never)).toEqual([expect.objectContaining({ id: 3 })]);
  expect(cms.calls[0]).toMatchObject({
    method: 'POST',
    path: '/api/work/claim',
    headers: { authorization: expect.stringMatching(/^Bearer a-token/) },
  });
});

test.each([
  [409, 'LEASE_LOST', 'LEASE_LOST'],
  [400, 'STREAM_INCOMPLETE', 'STREAM_INCOMPLETE'],
  [400, undefined, 'INVALID'],
  [401, undefined, 'UNAUTHENTICATED'],
  [404, undefined, 'NOT_FOUND'],
  [413, undefined, 'TOO_LARGE'],
  [500, undefined, 'INTERNAL'],
  [302, undefined, 'INVALID'],
] as const)('translates HTTP %i %s to %s', async (status, code, expected) => {
  answer = (_, response) => sendError(response, { status, ...(code && { code }) });
  const error = await client()
    .finish(1, { lease: 'x', result: {} }, never)
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AppError);
  expect(error).toMatchObject({ code: expected });
  expect(JSON.stringify(error) + String((error as Error).cause)).not.toContain('a-token');
});

test('waits for a cms that is restarting, as long as it says', async () => {
  answer = (_, response) =>
    cms.calls.length < 3 ? sendError(response, { status: 503, retryAfter: 0 }) : { data: { id: 1 } };
  await withPatience(() => client().finish(1, { lease: 'x', result: {} }, never), { signal: never });
  expect(cms.calls).toHaveLength(3);
});

test('waits for a cms that does not listen, until told to stop', async () => {
  await cms.close();
  const stop = new AbortController();
  const waits: unknown[] = [];
  const reason = new AppError('LEASE_LOST', 'gone');
  const onWait = (error: AppError) => {
    waits.push(error.code);
    if (waits.length === 2) stop.abort(reason);
  };
  await expect(withPatience(() => client().claim([1], stop.signal), { signal: stop.signal, onWait })).rejects.toBe(
    reason,
  );
  expect(waits).toEqual(['UNAVAILABLE', 'UNAVAILABLE']);
});

test('gives up a call that breaks its connection again and again', async () => {
  answer = (_, response) => void response.destroy();
  await expect(
    withPatience(() => client().run(1, { lease: 'x', timeoutMs: 1_000 }, never), { signal: never }),
  ).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    details: { isMidway: true },
  });
  expect(cms.calls).toHaveLength(4);
});

test('streams rows up and a file down', async () => {
  answer = (call, response) => (call.method === 'GET' ? void response.end('the bytes') : { data: {} });
  await client().putRows(7, { lease: 'l 1', rows: Readable.from(['{"row":2}\n', '{"end":true}\n']) }, never);
  expect(cms.calls[0]).toMatchObject({
    method: 'PUT',
    path: '/api/imports/7/rows?lease=l+1',
    headers: { 'content-type': 'application/x-ndjson' },
  });
  expect(cms.calls[0]?.body.toString()).toBe('{"row":2}\n{"end":true}\n');
  expect(await text(await client().openFile(7, never))).toBe('the bytes');
});

test('posts a mail attachment with its fields first', async () => {
  answer = () => ({ data: { id: 1, documentId: 'd', state: 'received' } });
  const fields = {
    account: 'folder',
    messageId: '<a@b>',
    sender: 'erp@example.com',
    subject: 'Ventas',
    receivedAt: '2024-01-01T00:00:00.000Z',
  };
  const path = join(await mkdtemp(join(tmpdir(), 'attachment-')), 'file');
  await writeFile(path, 'a,b\n');
  await client().receive(fields, { fileName: 'ventas ñ.csv', contentType: 'text/csv', path, size: 4 }, never);
  const body = cms.calls[0]?.body.toString() ?? '';
  expect(body).toMatch(
    /name="messageId"\r\n\r\n<a@b>\r\n[\s\S]*filename="ventas ñ\.csv"\r\nContent-Type: text\/csv\r\n\r\na,b\n/,
  );
});
