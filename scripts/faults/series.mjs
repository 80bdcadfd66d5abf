import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../throwaway/product.mjs';
import { expect } from './intake.mjs';
import { startServer } from './servers.mjs';

const { daysWithin, firstDay, latestDay } = createRequire(import.meta.url)('@rumbo/config/recurrence/days');

const SERVERS = 3;
const CAUGHT_UP_MS = 120_000;
const RULES = ['FREQ=DAILY', 'FREQ=DAILY;INTERVAL=2', 'FREQ=WEEKLY;BYDAY=MO,WE,FR', 'FREQ=WEEKLY;BYDAY=TU,TH,SA,SU'];
const NAME = 'Serie bajo prueba';

const dayAfter = (count) => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);
/** Noon in the zone of the company, near enough. */
const noonOf = (day) => `${day}T17:00:00Z`;
const oneOf = (list) => list[Math.floor(Math.random() * list.length)];

/**
 * Series fall due day by day on three servers beside the product, whose own clock stays behind; people finish tasks on
 * all of them at once, and each day one is killed wherever it is, comes back with a clock of an earlier day, and is set
 * right. Afterwards each series has each of its days once, and one of them is to do.
 */
export async function seriesUnderKills(product, { series, days }, engines) {
  const all = await makeSeries(product, series);
  let living = await Promise.all(Array.from({ length: SERVERS }, () => startServer(product, engines)));
  const comingBack = [];
  let kills = 0;
  try {
    for (let at = 1; at <= days; at += 1) {
      const today = dayAfter(at);
      for (const server of living) await server.setClock(noonOf(today));
      const victim = living.length > 1 ? oneOf(living) : undefined;
      await Promise.all([
        finishHalf(product, living),
        victim &&
          sleep(Math.random() * 2_000).then(() => {
            living = living.filter((one) => one !== victim);
            kills += 1;
            return victim.kill();
          }),
      ]);
      if (victim) {
        const back = startServer(product, engines).then(async (server) => {
          await server.setClock(noonOf(dayAfter(at - oneOf([1, 2, 5]))));
          living.push(server);
        });
        // One that does not come back is told below, when the others have done their work.
        back.catch(() => {});
        comingBack.push(back);
      }
      await until(async () => (await tasksOf(product)).filter(isLatest(all, today)).length >= series, {
        within: CAUGHT_UP_MS,
        what: `every series on ${today}`,
        every: 300,
      });
    }
    await Promise.all(comingBack);
  } finally {
    await Promise.allSettled(comingBack);
    for (const server of living) await server.kill();
  }
  // Whoever has none left to do gets the next one, at the latest in the product's next round.
  const found = await until(
    async () => {
      const tasks = await tasksOf(product);
      return new Set(tasks.filter(({ state }) => state === 'todo').map(({ title }) => title)).size === series && tasks;
    },
    { within: CAUGHT_UP_MS, what: 'a task to do in every series', every: 300 },
  );
  for (const [title, rule, start] of all) {
    const own = found.filter((task) => task.title === title);
    const wanted = daysWithin({ rule, start }, start, own.at(-1).occurrence);
    expect(
      title,
      own.map(({ occurrence }) => occurrence),
      wanted,
    );
  }
  return `${kills} kills, ${found.length} tasks of ${series} series, each day once`;
}

async function makeSeries({ api }, count) {
  const all = [];
  for (let at = 0; at < count; at += 1) {
    const rule = RULES[at % RULES.length];
    const title = `${NAME} ${String(at).padStart(4, '0')}`;
    const start = firstDay({ rule, start: dayAfter(0) });
    const { status } = await api('POST', '/tasks', { data: { title, dueDate: start, recurrence: rule } });
    expect(`making ${title}`, status, 201);
    all.push([title, rule, start]);
  }
  return all;
}

/** Whether a task is the one by which its series has come to a day, or past it. */
const isLatest = (all, today) => {
  const wanted = new Map(all.map(([title, rule, start]) => [title, latestDay({ rule, start }, today) ?? start]));
  const seen = new Set();
  return ({ title, occurrence }) => occurrence >= wanted.get(title) && !seen.has(title) && seen.add(title);
};

/** Half of what is open, over all servers; a call to one that is killed is lost with it. */
async function finishHalf(product, servers) {
  const open = (await tasksOf(product)).filter(({ state }) => state === 'todo');
  await Promise.all(
    open
      .filter(() => Math.random() < 0.5)
      .map(({ documentId }, at) =>
        servers[at % servers.length].api('PUT', `/tasks/${documentId}`, { data: { state: 'done' } }).catch(() => {}),
      ),
  );
}

/** All of them, each series by its days. */
async function tasksOf({ api }) {
  const tasks = [];
  for (let page = 1; ; page += 1) {
    const { body } = await api(
      'GET',
      `/tasks?filters[title][$startsWith]=${encodeURIComponent(NAME)}&sort[0]=title&sort[1]=occurrence&pagination[pageSize]=100&pagination[page]=${page}`,
    );
    tasks.push(...body.data);
    if (page >= body.meta.pagination.pageCount) return tasks;
  }
}
