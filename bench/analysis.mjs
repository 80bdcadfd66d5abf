/**
 * npm run bench:analysis [-- --rows 10000000] [--questions 1000]: pages, dashboards, cuts by group and a changed condition over
 * a million lines of 50,000 clients, one caller and 16, beside the same questions to the lines in plain SQL; with `--rows`,
 * pages and dashboards once more over that many. The last line is one JSON object.
 */
import { parseArgs } from 'node:util';
import pg from 'pg';
import { plainFacts } from './setup/baseline.mjs';
import { loadCompany, loadFacts, loadLines, REP } from './setup/company.mjs';
import { keptOpen, measure } from './setup/measure.mjs';
import { startProduct } from './setup/product.mjs';
import { dashboardQuestions, groupQuestions, LAST_YEAR, pageQuestions, RUNNING_MONTH } from './setup/questions.mjs';
import { rawPage } from './setup/raw-page.mjs';

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '1000000' }, questions: { type: 'string', default: '1000' } },
});
const FIRST = 1_000_000;
const rows = Number(values.rows);
const pages = pageQuestions(Number(values.questions));
const round = (ratio) => Math.round(ratio * 100) / 100;
const print = (label, value) => console.log(`${label.padEnd(28)} ${JSON.stringify(value)}`);

const product = await startProduct();
const sql = new pg.Client({ connectionString: product.superuserUrl });
await sql.connect();
try {
  const loaded = await loadCompany(product, { rows: Math.min(rows, FIRST) });
  print('load (ms)', loaded);
  const ratio = await factsRatio(loaded.facts);
  const first = await round1();
  const result = { ...first.result, factsRatio: ratio, ...(await conditionMs()) };
  if (rows > FIRST) {
    print(`load ${rows} (ms)`, await loadLines(product, rows));
    const { page, dashboard } = await pagesAndDashboards();
    Object.assign(result, {
      page10mP95Ms: page.p95,
      dashboard10mP95Ms: dashboard.p95,
      growth10x: round(page.p95 / first.result.pageP95Ms),
    });
  }
  console.log(JSON.stringify(result));
} finally {
  await sql.end();
  await product.stop();
}

/** The numbers of all lines over the months of clients alone in plain SQL: the middle one of three of each. */
async function factsRatio(first) {
  const both = { facts: [first], plain: [await plainFacts(sql)] };
  for (let at = 0; at < 2; at += 1) {
    both.facts.push(await loadFacts(product));
    both.plain.push(await plainFacts(sql));
  }
  print('facts and plain SQL (ms)', both);
  const middle = (times) => times.toSorted((a, b) => a - b)[1];
  return round(middle(both.facts) / middle(both.plain));
}

async function round1() {
  const both = await pagesAndDashboards();
  const { cold, page, page16, rep, rep16, raw, dashboard, dashboard16 } = both;
  const groups = await asked(product.signIn(), groupQuestions(50).map(groupsOf), 1);
  print('groups', groups);
  return {
    result: {
      coldMs: cold.p50,
      pageP95Ms: page.p95,
      page16P95Ms: page16.p95,
      repPageP95Ms: rep.p95,
      repPage16P95Ms: rep16.p95,
      rawPageP95Ms: raw.p95,
      pageOfRaw: round(page.p95 / raw.p95),
      dashboardP95Ms: dashboard.p95,
      dashboard16P95Ms: dashboard16.p95,
      groupsP95Ms: groups.p95,
    },
  };
}

/** The first look at each month and dashboard, which builds them, then the pages of everybody and of a rep, and dashboards. */
async function pagesAndDashboards() {
  const questions = pages.filter(({ month }) => month !== RUNNING_MONTH).slice(0, 20);
  const said = new Map();
  const found = {
    cold: await asked(
      product.signIn(),
      LAST_YEAR.map((month) => pageOf({ ...pages[0], month })),
      1,
    ),
    page: await asked(product.signIn(), pages.map(pageOf), 1),
    page16: await asked(product.signIn(), pages.map(pageOf), 16),
    rep: await asked(product.signIn(REP), pages.map(pageOf), 1),
    rep16: await asked(product.signIn(REP), pages.map(pageOf), 16),
    raw: await measure(questions, 1, async (question) => said.set(question, (await sql.query(rawPage(question))).rows)),
    dashboardCold: await asked(product.signIn(), dashboardQuestions(200), 1),
    dashboard: await asked(product.signIn(), dashboardQuestions(200), 1),
    dashboard16: await asked(product.signIn(), dashboardQuestions(200), 16),
  };
  for (const [question, rows] of said) await sameAnswer(question, rows);
  for (const [name, figures] of Object.entries(found)) print(name, figures);
  return found;
}

/** Holds the product to what the lines say. */
async function sameAnswer(question, [first]) {
  if (!first) return;
  const { meta } = await product.call('POST', '/analysis/table', question);
  if (first.total !== meta.total)
    throw new Error(`${JSON.stringify(question)}: ${meta.total}, the lines say ${first.total}`);
}

/** From saving a condition to the page of the running month with every client's category by it. */
async function conditionMs() {
  const { data } = await product.call(
    'GET',
    '/conditions?filters[variable][$eq]=revenue&filters[operator][$eq]=at-least',
  );
  const began = performance.now();
  await product.call('PUT', `/conditions/${data[0].documentId}`, { data: { threshold: 25 } });
  await product.call('POST', '/analysis/table', { ...pages[0], month: RUNNING_MONTH });
  return { conditionMs: Math.round(performance.now() - began) };
}

async function asked(token, questions, callers) {
  const { ask, close } = keptOpen({ url: product.url, token: await token, connections: callers });
  const figures = await measure(questions, callers, ask);
  close();
  return figures;
}

function pageOf(body) {
  return { method: 'POST', path: '/api/analysis/table', body };
}
function groupsOf(body) {
  return { method: 'POST', path: '/api/analysis/groups', body };
}
