import { type Client, signIn } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import { make } from '../setup/people';
import { sql } from '../setup/sql';

/** Tasks that come again: the next one is there when one is done or its day has come, and there is one of each day. */
let cms: TestCms;
let second: TestCms;
let admin: Client;

beforeAll(async () => {
  cms = await bootCms();
  second = await bootCms({ database: cms.database });
  admin = await signIn(cms);
  await admin.put('/company', { data: { timeZone: 'America/Guayaquil' } }).expect(200);
}, 240_000);
afterAll(async () => {
  await second?.stop();
  await cms?.stop();
});
beforeEach(() => sql(cms, 'delete from public.tasks'));

interface Task {
  documentId: string;
  title: string;
  state: string;
  startDate: string | null;
  dueDate: string | null;
  dueTime: string | null;
  occurrence: string | null;
  recurrence: string | null;
  priority: string;
  client: { id: number } | null;
}

const tasks = async (): Promise<Task[]> =>
  (await admin.get('/tasks', { sort: 'dueDate', populate: 'client' }).expect(200)).body.data;
const days = async (): Promise<string[]> => (await tasks()).map(({ occurrence, state }) => `${occurrence} ${state}`);
const task = (more: object) => make(admin, '/tasks', { title: 'Visitar', recurrence: 'FREQ=WEEKLY;BYDAY=MO', ...more });
const change = (id: string, data: object, series?: string) =>
  admin.put(`/tasks/${id}`, { data, ...(series && { series }) }).expect(200);
/** A Monday far ahead: nothing of it is due by the clock. */
const MONDAY = '2035-01-01';

test('done, it comes again on the next day of its rule, as it was', async () => {
  const client = await make(admin, '/clients', { code: 'S1', name: 'Uno' });
  const asItWas = { dueTime: '09:30', minutes: 45, priority: 'high', client: client.id };
  const { documentId } = await task({ startDate: '2034-12-29', dueDate: MONDAY, ...asItWas });
  expect(await days()).toEqual(['2035-01-01 todo']);
  await change(documentId, { state: 'done' });
  expect(await tasks()).toMatchObject([
    { state: 'done' },
    {
      state: 'todo',
      startDate: '2035-01-05',
      dueDate: '2035-01-08',
      dueTime: expect.stringMatching(/^09:30/),
      minutes: 45,
      priority: 'high',
      client: { id: client.id },
    },
  ]);
  await change(documentId, { state: 'todo' });
  await change(documentId, { state: 'done' });
  expect(await days()).toEqual(['2035-01-01 done', '2035-01-08 todo']);
});

test('skipped is cancelled, and the next one comes; a rule that ends makes no more', async () => {
  const { documentId } = await task({ dueDate: MONDAY, recurrence: 'FREQ=WEEKLY;COUNT=2' });
  await change(documentId, { state: 'cancelled' });
  expect(await days()).toEqual(['2035-01-01 cancelled', '2035-01-08 todo']);
  await change((await tasks())[1]?.documentId ?? '', { state: 'done' });
  expect(await days()).toEqual(['2035-01-01 cancelled', '2035-01-08 done']);
});

test('by the calendar the latest day is there, also when the last one was never done, and not every day of a long pause', async () => {
  const due = new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10);
  await task({ dueDate: due, recurrence: 'FREQ=WEEKLY' });
  const open = await tasks();
  expect(open).toHaveLength(2);
  const [first, latest] = open.map(({ dueDate }) => Date.parse(dueDate ?? ''));
  expect(((latest ?? 0) - (first ?? 0)) / 86_400_000).toBe(14);
});

test('one task of each day, though two servers and many callers finish it at once', async () => {
  const { documentId } = await task({ dueDate: MONDAY, recurrence: 'FREQ=DAILY' });
  const callers = [admin, await signIn(second), await signIn(second), admin];
  for (let round = 0, id = documentId; round < 5; round += 1) {
    await Promise.all(callers.map((caller) => caller.put(`/tasks/${id}`, { data: { state: 'done' } }).expect(200)));
    const open = (await tasks()).filter(({ state }) => state === 'todo');
    expect(open).toHaveLength(1);
    id = open[0]?.documentId ?? '';
  }
  expect((await days()).at(-1)).toBe('2035-01-06 todo');
});

test('a change for this task alone, for the following, and for all that are open', async () => {
  const { documentId } = await task({ dueDate: MONDAY });
  await change(documentId, { title: 'Solo esta' });
  await change(documentId, { state: 'done' });
  expect((await tasks()).map(({ title }) => title)).toEqual(['Solo esta', 'Visitar']);
  const next = (await tasks())[1]?.documentId ?? '';
  await change(next, { title: 'Llamar' }, 'following');
  await change(next, { state: 'done' });
  expect((await tasks()).map(({ title }) => title)).toEqual(['Solo esta', 'Llamar', 'Llamar']);
  await change(next, { state: 'todo' });
  await change(next, { priority: 'urgent', dueDate: '2035-01-09', dueTime: '16:00' }, 'all');
  expect((await tasks()).map(({ priority }) => priority)).toEqual(['medium', 'urgent', 'urgent']);
  // The day is each task's own, the time of day is the series'.
  expect((await tasks()).map(({ dueDate, dueTime }) => `${dueDate} ${dueTime?.slice(0, 5)}`)).toEqual([
    '2035-01-01 undefined',
    '2035-01-09 16:00',
    '2035-01-15 16:00',
  ]);
  await admin.put(`/tasks/${next}`, { data: {}, series: 'some' }).expect(400);
});

test('another rule counts from the task that says it, and without one the series ends', async () => {
  const { documentId } = await task({ dueDate: MONDAY });
  await change(documentId, { recurrence: 'FREQ=MONTHLY;BYMONTHDAY=-1' });
  await change(documentId, { state: 'done' });
  expect(await days()).toEqual(['2035-01-01 done', '2035-01-31 todo']);
  const next = (await tasks())[1]?.documentId ?? '';
  await change(next, { recurrence: null });
  await change(next, { state: 'done' });
  expect(await days()).toEqual(['2035-01-01 done', '2035-01-31 done']);
});

test('a rule that cannot be read is refused with its part; what the server sets is the server’s', async () => {
  const { body } = await admin.post('/tasks', { data: { title: 'x', recurrence: 'FREQ=HOURLY' } }).expect(400);
  expect(body.error.message).toContain('FREQ=HOURLY');
  await task({ dueDate: MONDAY, series: 7, occurrence: '2030-01-01' });
  expect(await days()).toEqual(['2035-01-01 todo']);
});

test('what a series pointed at and is gone is left out', async () => {
  const client = await make(admin, '/clients', { code: 'S2', name: 'Dos' });
  const { documentId } = await task({ dueDate: MONDAY, client: client.id });
  await admin.delete(`/clients/${client.documentId}`).expect(204);
  await change(documentId, { state: 'done' });
  expect(await tasks()).toMatchObject([{ state: 'done' }, { state: 'todo', client: null }]);
});
