import type { Health } from '@rumbo/config/api';
import { type Client, signIn } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import { workerOf } from '../setup/imports';
import { sql } from '../setup/sql';

/** What workers remember about IMAP mailboxes. */
let cms: TestCms;
let worker: Client;

beforeAll(async () => {
  cms = await bootCms();
  worker = workerOf(cms);
}, 180_000);
afterAll(() => cms?.stop());

const box = { account: 'ventas@mail.example/INBOX', uidValidity: '1700000000' };

test('what became of a mail is remembered by its mailbox and validity, and the first word stands', async () => {
  for (const outcome of ['refused', 'done'])
    await worker.post('/mails/seen', { ...box, uid: 7, outcome, reason: 'cut off' }).expect(200);
  const known = async (more: object): Promise<unknown> =>
    (await worker.post('/mails/known', { ...box, uids: [6, 7], ...more }).expect(200)).body.data;
  expect(await known({})).toEqual([{ uid: 7, outcome: 'refused' }]);
  expect(await known({ uidValidity: '1700000001' })).toEqual([]);
  expect(await known({ account: 'other' })).toEqual([]);
});

test('one worker holds a mailbox, until it gives it back or does not show up', async () => {
  const hold = async (holder: string, seconds = 60): Promise<boolean> =>
    (await worker.post('/mails/hold', { account: box.account, holder, seconds }).expect(200)).body.data.held;
  expect([await hold('a'), await hold('b'), await hold('a')]).toEqual([true, false, true]);
  expect([await hold('a', 0), await hold('b')]).toEqual([true, true]);
  await sql(cms, "update rumbo.mailbox_hold set until = now() - interval '1 s'");
  expect(await hold('a')).toBe(true);
});

test('what troubles a mailbox is in the health of the whole, until it is read again', async () => {
  const health = async () => ((await (await fetch(`${cms.url}/api/health`)).json()) as Health).parts.mailboxes;
  const hold = (trouble?: string) =>
    worker.post('/mails/hold', { account: 'x', holder: 'x', seconds: 60, ...(trouble && { trouble }) }).expect(200);
  await hold('sign-in');
  expect(await health()).toBe('down');
  await hold('unreachable');
  expect(await health()).toBe('degraded');
  await hold();
  expect(await health()).toBe('ok');
  await worker.post('/mails/hold', { account: 'x', holder: 'x', seconds: 60, trouble: 'a password' }).expect(400);
});

test('only the worker may', async () => {
  const admin = await signIn(cms);
  for (const route of ['hold', 'known', 'seen']) await admin.post(`/mails/${route}`, box).expect(403);
});
