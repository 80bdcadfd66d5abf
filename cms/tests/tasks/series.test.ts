import { Client as PgClient } from 'pg';
import request from 'supertest';
import { type Client, signIn } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import { make } from '../setup/people';
import { sql } from '../setup/sql';

/** Tasks that come again: the next one is there when one is done or its day has come, and there is one of each day. */
let cms: TestCms;
let second: TestCms;
let third: TestCms | undefined;
let admin: Client;

beforeAll(async () => {
  cms = await bootCms();
  second = await bootCms({ database: cms.database });
  admin = await signIn(cms);
  await admin.put('/company', { data: { timeZone: 'America/Guayaquil' } }).expect(200);
}, 240_000);
afterAll(async () => {
  await third?.stop();
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

/** One open task, the one of that day, and no day twice. */
async function expectOneOf(day: string): Promise<Task> {
  const all = await tasks();
  expect(new Set(all.map(({ occurrence }) => occurrence)).size).toBe(all.length);
  const open = all.filter(({ state }) => state === 'todo');
  expect(open.map(({ occurrence }) => occurrence)).toEqual([day]);
  return open[0] as Task;
}

describe('one task of each day', () => {
  test('though two servers and twenty callers finish it at once, some of them with a key', async () => {
    const callers = [admin, await signIn(second)];
    let { documentId } = await task({ dueDate: MONDAY, recurrence: 'FREQ=DAILY' });
    for (let round = 1; round <= 2; round += 1) {
      const finish = (at: number) => {
        const caller = callers[at % 2] as Client;
        const call = request(at % 2 ? second.url : cms.url).put(`/api/tasks/${documentId}`);
        // Half of the keys are one key, sent again and again as a phone does.
        if (at % 4 > 1) call.set('idempotency-key', `round-${round}-${at % 8 > 3 ? 'same' : at}`);
        return call.set('authorization', `Bearer ${caller.token}`).send({ data: { state: 'done' } });
      };
      const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => finish(at)));
      expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
      ({ documentId } = await expectOneOf(`2035-01-0${round + 1}`));
    }
  });

  test('though whoever is making it is killed while others try', async () => {
    const { documentId } = await task({ dueDate: MONDAY, recurrence: 'FREQ=DAILY' });
    const seconds = await signIn(second);
    // A new task of a series stops at a gate, within the transaction that makes it.
    await sql(
      cms,
      `create function rumbo.gate() returns trigger language plpgsql as
         $$ begin perform pg_advisory_xact_lock(4711); return new; end $$;
       create trigger gate before insert on public.tasks for each row when (new.series is not null) execute function rumbo.gate()`,
    );
    const gate = new PgClient({ connectionString: cms.database.superuserUrl });
    await gate.connect();
    await gate.query('select pg_advisory_lock(4711)');
    const finishing = [admin, seconds, admin].map((by) =>
      by.put(`/tasks/${documentId}`, { data: { state: 'done' } }).then(),
    );
    const waiting = () =>
      sql<{ pid: number }>(
        cms,
        "select pid from pg_stat_activity where wait_event_type = 'Lock' and wait_event = 'advisory'",
      );
    for (;;) {
      const [maker] = await waiting();
      if (maker) await sql(cms, 'select pg_terminate_backend($1)', [maker.pid]);
      if (maker) break;
    }
    await gate.end();
    const answers = await Promise.all(finishing);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    await sql(cms, 'drop trigger gate on public.tasks; drop function rumbo.gate()');
    // Whatever moves a series next brings this one up to date, too.
    await seconds.put(`/tasks/${documentId}`, { data: { state: 'done' } }).expect(200);
    await expectOneOf('2035-01-02');
  });

  test('though the clocks go back and forth', async () => {
    const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString();
    const at = async (moment: string) => {
      for (const server of [cms, second]) await server.setClock(moment);
      const other = await make(admin, '/tasks', { title: 'Otra', recurrence: 'FREQ=YEARLY', dueDate: '2036-01-01' });
      await admin.delete(`/tasks/${other.documentId}`).expect(204);
      return (await tasks()).map(({ occurrence }) => occurrence);
    };
    const noon = (ago: number) => `${day(ago).slice(0, 10)}T17:00:00Z`;
    const dated = (ago: number) => day(ago).slice(0, 10);
    await at(noon(20));
    await task({ dueDate: dated(20), recurrence: 'FREQ=DAILY' });
    expect(await at(noon(19))).toEqual([dated(20), dated(19)]);
    expect(await at(noon(10))).toEqual([dated(20), dated(19), dated(10)]);
    expect(await at(noon(15))).toEqual([dated(20), dated(19), dated(10)]);
    expect(await at(noon(10))).toEqual([dated(20), dated(19), dated(10)]);
    expect(await at(noon(9))).toEqual([dated(20), dated(19), dated(10), dated(9)]);
    for (const server of [cms, second]) await server.setClock(new Date().toISOString());
  });
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
  // Its new day is the series', too: Mondays are Tuesdays now, but for what is done.
  expect((await tasks()).map(({ dueDate, dueTime }) => `${dueDate} ${dueTime?.slice(0, 5)}`)).toEqual([
    '2035-01-01 undefined',
    '2035-01-09 16:00',
    '2035-01-16 16:00',
  ]);
  await admin.put(`/tasks/${next}`, { data: {}, series: 'some' }).expect(400);
});

describe('moved to another day', () => {
  const dated = async () =>
    (await tasks()).map(({ startDate, dueDate, occurrence }) => `${startDate} ${dueDate} ${occurrence}`);
  const moves = async (id: string, dueDate: string) =>
    (await admin.post('/tasks/moves', { moves: [{ id, dueDate }] }).expect(200)).body.data;

  test('it goes alone, or with those that follow, and the rule with them; what is shown before is what is done', async () => {
    const { documentId } = await task({ startDate: '2034-12-31', dueDate: MONDAY, recurrence: 'FREQ=WEEKLY;COUNT=4' });
    await change(documentId, { dueDate: '2035-01-02', state: 'done' });
    const next = (await tasks())[1]?.documentId ?? '';
    expect(await moves(next, '2035-01-10')).toEqual([
      {
        id: next,
        title: 'Visitar',
        rule: 'FREQ=WEEKLY;COUNT=4',
        moved: { rule: 'FREQ=WEEKLY;COUNT=4;BYDAY=WE', days: ['2035-01-10', '2035-01-17', '2035-01-24'] },
        reason: null,
      },
    ]);
    expect(await moves(next, '2035-01-08')).toEqual([]);
    await change(next, { startDate: '2035-01-09', dueDate: '2035-01-10' }, 'following');
    await change(next, { state: 'done' });
    expect(await dated()).toEqual([
      '2034-12-31 2035-01-02 2035-01-01',
      '2035-01-09 2035-01-10 2035-01-10',
      '2035-01-16 2035-01-17 2035-01-17',
    ]);
    await change(documentId, { state: 'todo' });
    // All: one from before the rule stays where it is. Undone, all is as it was.
    const third = (await tasks())[2]?.documentId ?? '';
    await change(third, { dueDate: '2035-01-19' }, 'all');
    expect(await dated()).toEqual([
      '2034-12-31 2035-01-02 2035-01-01',
      '2035-01-09 2035-01-10 2035-01-10',
      '2035-01-16 2035-01-19 2035-01-19',
    ]);
    await change(third, { dueDate: '2035-01-17', recurrence: 'FREQ=WEEKLY;COUNT=4;BYDAY=WE' }, 'all');
    for (const id of [documentId, third]) await change(id, { state: 'done' });
    expect((await dated()).slice(1)).toEqual([
      '2035-01-09 2035-01-10 2035-01-10',
      '2035-01-16 2035-01-17 2035-01-17',
      '2035-01-23 2035-01-24 2035-01-24',
    ]);
    await change((await tasks())[3]?.documentId ?? '', { state: 'done' });
    expect(await tasks()).toHaveLength(4);
  });

  test('refused with the reason when no rule says it, and nothing is written', async () => {
    const { documentId } = await task({ dueDate: MONDAY, recurrence: 'FREQ=DAILY' });
    expect(await moves(documentId, '2035-01-02')).toMatchObject([{ moved: null, reason: 'daily' }]);
    const call = { data: { title: 'Otra', dueDate: '2035-01-02' }, series: 'all' };
    const { body } = await admin.put(`/tasks/${documentId}`, call).expect(400);
    expect(body.error.details).toMatchObject({ field: 'dueDate', reason: 'daily' });
    expect(await tasks()).toMatchObject([{ title: 'Visitar', dueDate: MONDAY }]);
  });

  test('not onto the day of one that is over; many at once all or none', async () => {
    const { documentId } = await task({ dueDate: MONDAY });
    await change(documentId, { state: 'done' });
    const next = (await tasks())[1]?.documentId ?? '';
    expect(await moves(next, MONDAY)).toMatchObject([{ reason: 'taken' }]);
    const alone = await make(admin, '/tasks', { title: 'Suelta', dueDate: '2035-01-05' });
    const bulk = (dueDate: string) => ({
      changes: [alone.documentId, next].map((id) => ({ id, data: { dueDate } })),
      series: 'following',
    });
    const bulked = async () => (await tasks()).map(({ title, dueDate }) => `${title} ${dueDate}`);
    await admin.post('/tasks/change', bulk(MONDAY)).expect(400);
    expect(await bulked()).toEqual(['Visitar 2035-01-01', 'Suelta 2035-01-05', 'Visitar 2035-01-08']);
    await admin.post('/tasks/change', bulk('2035-01-09')).expect(204);
    expect((await bulked()).sort()).toEqual(['Suelta 2035-01-09', 'Visitar 2035-01-01', 'Visitar 2035-01-09']);
  });
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

test('another rule said by an open task that is not the latest is the series’, too, and all that are open say it', async () => {
  const due = new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10);
  const { documentId } = await task({ dueDate: due, recurrence: 'FREQ=WEEKLY' });
  const [, latest] = await tasks();
  await change(documentId, { recurrence: 'FREQ=DAILY' }, 'following');
  expect((await tasks()).map(({ recurrence }) => recurrence)).toEqual(['FREQ=DAILY', 'FREQ=DAILY', 'FREQ=DAILY']);
  const series = async (id = '') => (await admin.get(`/tasks/${id}/series`).expect(200)).body.data;
  expect(await series(documentId)).toEqual({ rule: 'FREQ=DAILY', start: latest?.occurrence });
  await change(documentId, { recurrence: null }, 'all');
  expect(new Set((await tasks()).map(({ recurrence }) => recurrence))).toEqual(new Set([null]));
  expect(await series((await make(admin, '/tasks', { title: 'Suelta' })).documentId)).toBeNull();
  await admin.get('/tasks/aaaaaaaaaaaaaaaaaaaaaaaa/series').expect(404);
});

test('what is changed for the following leaves this one’s own words out of them', async () => {
  const { documentId } = await task({ dueDate: MONDAY });
  await change(documentId, { title: 'Solo esta' });
  await change(documentId, { priority: 'high' }, 'following');
  await change(documentId, { state: 'done' });
  expect((await tasks()).map(({ title, priority }) => `${title} ${priority}`)).toEqual([
    'Solo esta high',
    'Visitar high',
  ]);
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

describe('three servers, killed while series fall due', () => {
  const SERIES = 24;
  /** All of them past: whoever is signed in stays so. */
  const dayOf = (at: number) => new Date(Date.now() + (at - 5) * 86_400_000).toISOString().slice(0, 10);
  const all = async () => {
    const found: Task[] = [];
    for (let page = 1; ; page += 1) {
      const { data } = (await admin.get('/tasks', { sort: 'occurrence', pagination: { page, pageSize: 100 } })).body;
      found.push(...data);
      if (data.length < 100) return found;
    }
  };
  /** The tasks of each, the earliest first. */
  const bySeries = async (): Promise<Task[][]> => {
    const series = new Map<string, Task[]>();
    for (const one of await all()) series.set(one.title, [...(series.get(one.title) ?? []), one]);
    return [...series.values()];
  };

  test('each has each of its days once', async () => {
    third = await bootCms({ database: cms.database });
    let living = [cms, second, third];
    const setClocks = (at: number) => Promise.all(living.map((server) => server.setClock(`${dayOf(at)}T17:00:00Z`)));
    /** Every other open task is finished over the servers in turn; what a killed one leaves undone is nobody's loss. */
    const finish = async () => {
      const open = (await all()).filter(({ state }) => state === 'todo').filter((_task, at) => at % 2 === 0);
      const servers = [...living];
      await Promise.all(
        open.map(({ documentId }, at) =>
          request(servers[at % servers.length]?.url ?? '')
            .put(`/api/tasks/${documentId}`)
            .set('authorization', `Bearer ${admin.token}`)
            .send({ data: { state: 'done' } })
            .then(undefined, () => undefined),
        ),
      );
    };
    const kill = async (server: TestCms, afterMs: number) => {
      await new Promise((done) => setTimeout(done, afterMs));
      living = living.filter((one) => one !== server);
      await server.stop();
    };

    await setClocks(0);
    for (let at = 0; at < SERIES; at += 1)
      await task({ title: `Serie ${at}`, dueDate: dayOf(0), recurrence: 'FREQ=DAILY' });
    await setClocks(1);
    await Promise.all([finish(), kill(second, 150)]);
    // One that comes back says it is the day before yesterday, from its first round on.
    const again = bootCms({ database: cms.database, env: { RUMBO_CLOCK: `${dayOf(1)}T17:00:00Z` } });
    await setClocks(2);
    await Promise.all([finish(), kill(third, 400)]);
    second = await again;
    living.push(second);
    await setClocks(3);
    await second.setClock(`${dayOf(1)}T17:00:00Z`);
    await finish();
    for (const server of living) await server.setClock(`${dayOf(3)}T17:00:00Z`);
    for (;;) {
      const isThere = (days: Task[]) =>
        (days.at(-1)?.occurrence ?? '') >= dayOf(3) && days.some(({ state }) => state === 'todo');
      if ((await bySeries()).every(isThere)) break;
    }
    const series = await bySeries();
    expect(series).toHaveLength(SERIES);
    for (const days of series) {
      expect(days.map(({ occurrence }) => occurrence)).toEqual(days.map((_day, at) => dayOf(at)));
    }
    for (const server of living) await server.setClock(new Date().toISOString());
  }, 180_000);
});
