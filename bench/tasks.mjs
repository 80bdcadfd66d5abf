/**
 * npm run bench:tasks: 5,000 tasks on the board and the map, 2,000 of them in one month of the calendar, in a browser: from
 * the click on a view until its first cards can be used, each time on a page that has read nothing yet, against the answer
 * of the API alone. The last line is one JSON object.
 */
import { clickUntil, openConsole } from './setup/browser.mjs';
import { loadRecords } from './setup/company.mjs';
import { keptOpen, measure, spread } from './setup/measure.mjs';
import { ACCOUNT, startProduct } from './setup/product.mjs';
import { loadTasks } from './setup/tasks.mjs';

const CLIENTS = 2_000;
const TASKS = 5_000;
const IN_MONTH = 2_000;
const RUNS = 20;

const VIEWS = {
  board: { click: 'a[href$="/console/tasks"]', shown: '[data-rfd-draggable-id]', question: { view: 'board' } },
  calendar: {
    click: 'button[value=calendar]',
    shown: '.rbc-month-view [data-task]',
    question: { view: 'calendar', ...monthOnScreen() },
  },
  week: { click: 'button[value=week]', shown: '.rbc-time-view [data-task]' },
  map: { click: 'button[value=map]', shown: '.map__many', question: { view: 'map' } },
};

const product = await startProduct();
try {
  await loadRecords(product, { clients: CLIENTS });
  await loadTasks(product, { tasks: TASKS, inMonth: IN_MONTH });
  const { page, close } = await openConsole({ url: product.url, account: ACCOUNT });
  const first = await roundOf(page);
  const rounds = [];
  for (let run = 0; run < RUNS; run += 1) rounds.push(await roundOf(page));
  await close();
  const { ask, close: hangUp } = keptOpen({ url: product.url, token: await product.signIn(), connections: 1 });
  const result = {};
  for (const [name, { question }] of Object.entries(VIEWS)) {
    const shown = spread(rounds.map((round) => round[name]));
    console.log(name.padEnd(12), JSON.stringify({ ...shown, first: Math.round(first[name]) }));
    result[`${name}Ms`] = shown.p95;
    if (!question) continue;
    const body = { filters: {}, ...question };
    const alone = await measure(Array(RUNS).fill({ method: 'POST', path: '/api/tasks/view', body }), 1, ask);
    console.log(`${name} alone`.padEnd(12), JSON.stringify(alone));
    result[`${name}AloneMs`] = alone.p95;
  }
  hangUp();
  console.log(JSON.stringify({ tasks: TASKS, inMonth: IN_MONTH, ...result }));
} finally {
  await product.stop();
}

/** Milliseconds by view, one after the other on a page opened anew. */
async function roundOf(page) {
  await page.goto(`${product.url}/console/`, { waitUntil: 'networkidle' });
  const times = {};
  for (const [name, { click, shown }] of Object.entries(VIEWS)) times[name] = await clickUntil(page, click, shown);
  return times;
}

/** From the Monday before the month to the Sunday after it, as yyyy-MM-dd. */
function monthOnScreen() {
  const now = new Date();
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1));
  const last = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 0));
  first.setUTCDate(first.getUTCDate() - ((first.getUTCDay() + 6) % 7));
  last.setUTCDate(last.getUTCDate() + ((7 - last.getUTCDay()) % 7));
  const [from, to] = [first, last].map((day) => day.toISOString().slice(0, 10));
  return { from, to };
}
