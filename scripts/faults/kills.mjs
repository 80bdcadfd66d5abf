import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../throwaway/product.mjs';
import { expect, fileOf, importsNamed, lines, mailFile, revenue, untilEnded, upload } from './intake.mjs';

const RESUMED_MS = 60_000;
const PARTS = ['imports/child/main', 'workers/dist/index', 'launcher/child'];

const kill = (product, script) => {
  for (const { pid } of product.processes(script)) process.kill(pid, 'SIGKILL');
};

/** Reader, worker and cms in turn are killed ever later within an import; each ends as one that nobody disturbed. */
export async function killedWithinImports(product, { kills, rows }) {
  let slowest = 0;
  for (let at = 0; at < kills; at += 1) {
    const before = await revenue(product);
    const name = `killed-${at}.csv`;
    mailFile(product, name, fileOf(lines(rows, `K${at}-`)));
    await until(() => importsNamed(product, name).then((found) => found?.length), {
      within: 30_000,
      what: name,
      every: 50,
    });
    await sleep((at * 1_700) / kills);
    const killedAt = Date.now();
    kill(product, PARTS[at % PARTS.length]);
    const [ended] = await untilEnded(product, name, { within: RESUMED_MS });
    slowest = Math.max(slowest, (Date.now() - killedAt) / 1000);
    expect(`kill ${at + 1}`, [ended.state, ended.read, ended.applied], ['applied', rows, rows]);
    expect(`revenue after kill ${at + 1}`, (await revenue(product)) - before, rows * 1.25);
  }
  return `${kills}/${kills} as undisturbed, slowest ${slowest.toFixed(0)} s`;
}

async function jobsOf({ api }) {
  const jobs = [];
  for (let page = 1; ; page += 1) {
    const { body } = await api(
      'GET',
      `/imports?filters[fileName][$startsWith]=job-&pagination[pageSize]=100&pagination[page]=${page}&sort=id:asc`,
    );
    jobs.push(...body.data);
    if (page >= body.meta.pagination.pageCount) return jobs;
  }
}

/** Many pieces of work while the worker is killed every 1 to 3 seconds: none is lost, none done twice. */
export async function jobsUnderKills(product, { jobs }) {
  const before = await revenue(product);
  let isOver = false;
  const killing = (async () => {
    while (!isOver) {
      await sleep(1_000 + Math.random() * 2_000);
      if (!isOver) kill(product, PARTS[0]);
    }
  })();
  for (let at = 0; at < jobs; at += 1) {
    const { status } = await upload(product, `job-${at}-.csv`, fileOf(lines(1, `J${at}-`)));
    expect(`upload ${at}`, status, 201);
    // Crashes of two kills are set apart on purpose; the last ones are left in peace.
    if (at === Math.floor(jobs * 0.8)) {
      isOver = true;
      await killing;
    }
  }
  isOver = true;
  await killing;
  const within = RESUMED_MS + jobs * 500;
  const ended = await until(
    async () => {
      const found = await jobsOf(product);
      return found.every(({ state }) => ['applied', 'failed'].includes(state)) && found;
    },
    { within, what: `${jobs} jobs to end`, every: 1_000 },
  );
  expect('jobs that ended', ended.length, jobs);
  // Two crashes set an item apart, for a poison file must not stop the rest: it is visible, and tried again by hand.
  const apart = ended.filter(({ state }) => state === 'failed');
  for (const { id } of apart)
    expect(`retry of ${id}`, (await product.api('POST', `/imports/${id}/read-again`)).status, 200);
  await until(async () => (await jobsOf(product)).every(({ state }) => state === 'applied'), {
    within,
    what: 'the jobs that were set apart',
    every: 1_000,
  });
  expect('revenue', (await revenue(product)) - before, jobs * 1.25);
  return `${jobs} done, 0 lost, 0 twice; ${apart.length} set apart and retried`;
}
