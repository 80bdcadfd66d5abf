import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DemoAccount, RejectRow, SalesRow, StrategyCard, StrategyImpact } from '@rumbo/config/api';
import { makeDemo } from '@rumbo/database/demo';
import { clientTable, series, seriesRows } from '../setup/analysis';
import { type Client, makeUser, type Person, signIn } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import { apply, makeProfile, sendRows, stage } from '../setup/imports';
import { make } from '../setup/people';
import { sql } from '../setup/sql';

/** The demo is loaded, lives beside real data, and goes without a trace. */
let cms: TestCms;
let admin: Client;
let real: Person;
let accounts: DemoAccount[];
let before: Record<string, string>;

const demo = makeDemo({ now: new Date(), timeZone: 'America/Guayaquil' });
const span = [demo.files[0]?.month ?? '', demo.files.at(-1)?.month ?? ''] as const;
const aMonth = demo.files[20]?.month ?? '';

beforeAll(async () => {
  cms = await bootCms();
  admin = await signIn(cms);
  real = await makeUser(cms, admin, { name: 'rosa', role: 'sales' });
  await makeProfile(admin, 'real', { columns: { document: 'd', date: 'f', amount: 'a' } });
  await sendRows(cms, { profile: 'real' }, [sale('F-1', '125.37', 'Ferretería')]);
  before = await snapshot();
}, 180_000);
afterAll(() => cms?.stop());

/** A line of the real ERP, in a month the demo has too. */
const sale = (document: string, amount: string, family: string, client = 'C001'): SalesRow => ({
  row: 2,
  document,
  date: `${aMonth}-05`,
  client,
  clientName: `Real ${client}`,
  product: `R-${family}`,
  family,
  quantity: '1',
  amount,
});

test('it is offered, and a sales user has nothing to do with it', async () => {
  expect((await admin.get('/demo').expect(200)).body.data).toEqual({ state: 'absent', offered: true, progress: null });
  await real.get('/demo').expect(403);
  await real.post('/demo/load').expect(403);
  await real.post('/demo/remove').expect(403);
  await admin.post('/demo/remove').expect(409);
});

test('loading answers its accounts once, and its files wait for the workers', async () => {
  const { body } = await admin.post('/demo/load').expect(200);
  accounts = body.data.accounts;
  expect(accounts.map(({ role }) => role).sort()).toEqual(['sales', 'sales', 'supervisor']);
  expect(body.data).toMatchObject({ state: 'loading', offered: false, progress: { done: 0, total: 24 } });
  expect((await admin.get('/demo').expect(200)).body.data).not.toHaveProperty('accounts');
  await admin.post('/demo/load').expect(409);
}, 120_000);

test('its files give exactly the totals it was made with', async () => {
  await readDemoFiles();
  expect((await admin.get('/demo').expect(200)).body.data).toMatchObject({ state: 'loaded', progress: null });
  const cents = (await series(admin, 'revenue', span)).map((actual) => Math.round(Number(actual) * 100));
  expect(cents).toEqual(demo.files.map(({ month, revenueCents }) => revenueCents + (month === aMonth ? 12_537 : 0)));
  const states = await sql<{ state: string; rejected: number }>(
    cms,
    "select state, rejected from public.imports where file_name like 'ventas-%' and rejected > 0",
  );
  expect(states).toEqual([{ state: 'partly-applied', rejected: 3 }]);
}, 120_000);

test('a rep of the demo has clients, tasks, numbers and a goal of their own', async () => {
  const account = accounts.find(({ name }) => name === 'Camila Rojas');
  const rep = await signIn(cms, account?.identifier, account?.password);
  const own = demo.clients.filter(({ salesperson }) => salesperson === 'V01').length;
  expect((await rep.get('/clients').expect(200)).body.meta.pagination.total).toBe(own);
  const tasks = demo.tasks.filter(
    ({ assignee, client }) => assignee === 'camila' || client.salesperson === 'V01',
  ).length;
  expect((await rep.get('/tasks').expect(200)).body.meta.pagination.total).toBe(tasks);
  const rows = await seriesRows(rep, 'revenue', [aMonth, aMonth]);
  expect(Number(rows[0]?.actual)).toBeGreaterThan(1_000);
  expect(Number(rows[0]?.target)).toBeGreaterThan(1_000);
});

test('one of its strategies is measured, one is under way, and one wants a look', async () => {
  const cards = (await admin.get('/strategies/board').expect(200)).body.data;
  expect(cards.map(({ state, flags, openTasks }: StrategyCard) => [state, flags, openTasks])).toEqual(
    expect.arrayContaining([
      ['finished', [], 0],
      ['in-progress', [], 3],
      ['planned', ['no-open-task', 'idle'], 0],
    ]),
  );
  const finished = cards.find(({ state }: StrategyCard) => state === 'finished');
  const impact: StrategyImpact = (await admin.get(`/strategies/${finished.id}/impact`).expect(200)).body.data;
  expect(Number(impact.incrementalRevenue)).toBeGreaterThan(0);
  expect(Number(impact.roi)).toBeGreaterThan(0);
  expect(impact.holdOut).toMatchObject({ treated: 12, held: 12 });
  // More than chance would give.
  expect(Number(impact.holdOut?.difference)).toBeGreaterThan(Number(impact.holdOut?.margin));
});

test('removing it leaves every row as it was before', async () => {
  const { body } = await admin.post('/demo/remove').expect(200);
  expect(body.data).toMatchObject({ state: 'absent', offered: true, kept: 0 });
  expect(body.data.removed).toMatchObject({ imports: 24, clients: 120, products: 60, users: 3 });
  expect(await snapshot()).toEqual(before);
  expect((await admin.get('/demo').expect(200)).body.data.state).toBe('absent');
  await expect(series(admin, 'revenue', [aMonth, aMonth])).resolves.toEqual(['125.37']);
}, 120_000);

test('loaded again, it takes nothing along that came meanwhile', async () => {
  const again = (await admin.post('/demo/load').expect(200)).body.data.accounts as DemoAccount[];
  await readDemoFiles();
  const [rep] = await sql<{ id: number }>(cms, 'select id from public.up_users where email = $1', [
    again.find(({ role }) => role === 'sales')?.identifier,
  ]);
  // Real sales of a client with a code the demo has too, in a family that the demo made.
  await sendRows(cms, { profile: 'real' }, [sale('F-2', '80.13', 'Bebidas'), sale('F-3', '19.99', 'Bebidas', 'C777')]);
  const theirs = await admin.get('/clients', { filters: { code: 'C777' } }).expect(200);
  const client = theirs.body.data[0];
  await admin.put(`/clients/${client.documentId}`, { data: { owner: rep?.id } }).expect(200);
  const demos = await admin.get('/clients', { filters: { code: 'C002', system: 'demo' } }).expect(200);
  const task = await make(admin, '/tasks', { title: 'Mía', client: demos.body.data[0].documentId, assignee: real.id });
  const realLines = await realRows();

  const { body } = await admin.post('/demo/remove').expect(200);
  expect(body.data.removed).toMatchObject({ imports: 24, clients: 120, users: 3 });
  expect(await realRows()).toEqual(realLines);
  expect(await series(admin, 'revenue', [aMonth, aMonth])).toEqual(['225.49']);
  expect(await series(admin, 'client-count', [aMonth, aMonth])).toEqual([2]);
  const table = await clientTable(admin, 'revenue', aMonth);
  expect(table.map(({ client: { code }, actual }) => [code, actual])).toEqual([
    ['C001', '205.50'],
    ['C777', '19.99'],
  ]);
  const families = await sql<{ name: string }>(cms, 'select name from public.product_families order by name');
  expect(families.map(({ name }) => name)).toEqual(['Bebidas', 'Ferretería']);
  const left = await admin.get(`/tasks/${task.documentId}`, { populate: { client: true } }).expect(200);
  expect(left.body.data).toMatchObject({ title: 'Mía', client: null });
  expect(
    (await admin.get(`/clients/${client.documentId}`, { populate: { owner: true } }).expect(200)).body.data.owner,
  ).toBeNull();
  const owners = await sql<{ owner_id: number }>(cms, 'select distinct owner_id from rumbo.kpi where owner_id > 0');
  expect(owners).toEqual([]);
}, 180_000);

test('removed while its files are on their way, nothing of them arrives', async () => {
  const settled = await realRows();
  await admin.post('/demo/load').expect(200);
  const [waiting] = await demoImports();
  await stage(cms, waiting?.id ?? 0, await rowsOf(waiting?.file_sha256 ?? ''));
  await admin.post('/demo/remove').expect(200);
  expect(await realRows()).toEqual(settled);
  const left = await sql(cms, "select from rumbo.work where state in ('ready', 'leased') and payload ? 'importId'");
  expect(left).toEqual([]);
  const staged = await sql(cms, "select from pg_tables where schemaname = 'rumbo' and tablename like 'staging\\_%'");
  expect(staged).toEqual([]);
}, 120_000);

test('what a crash left half made goes at the next load', async () => {
  await admin.post('/demo/load').expect(200);
  await sql(cms, "update rumbo.demo set state = 'making'");
  await admin.post('/demo/load').expect(200);
  expect(await sql(cms, "select from public.sources where system = 'demo'")).toHaveLength(1);
  expect(await demoImports()).toHaveLength(24);
  await admin.post('/demo/remove').expect(200);
}, 120_000);

/** Lines, documents, clients and products of the real ERP, to the last column but the times and the owner. */
const realRows = () =>
  sql(
    cms,
    `select d.key, l.day::text, l.amount_micros, l.family_id, c.id, c.code, c.name, c.system, p.id as product, p.code as product_code
       from rumbo.sale_line l join rumbo.document d on d.id = l.document_id
       left join public.clients c on c.id = l.client_id left join public.products p on p.id = l.product_id
      where d.key not like 'DEMO-%' order by 1, 2, 3`,
  );

const demoImports = () =>
  sql<{ id: number; file_sha256: string }>(
    cms,
    `select i.id, i.file_sha256 from public.imports i join public.sources s on s.id = i.source_id
      where s.system = 'demo' order by i.id`,
  );

/** What the workers do: their own suites and the start by hand prove that they read these files the same. */
async function readDemoFiles(): Promise<void> {
  for (const { id, file_sha256 } of await demoImports()) {
    await stage(cms, id, await rowsOf(file_sha256));
    await apply(cms, id);
  }
}

async function rowsOf(sha256: string): Promise<(SalesRow | RejectRow)[]> {
  const text = await readFile(join(cms.dataDir, 'files', sha256.slice(0, 2), sha256), 'utf8');
  const lines = text.trimEnd().split('\r\n').slice(1);
  return lines.map((line, at) => rowOf(line.split(';'), at + 2));
}

function rowOf(cells: string[], row: number): SalesRow | RejectRow {
  const [
    document = '',
    state,
    date = '',
    client,
    clientName,
    clientTaxId,
    clientCity,
    salesperson,
    salespersonName,
    ...rest
  ] = cells;
  const [product, productName, family, quantity, unitPrice, amount, cost] = rest;
  const decimal = (shown = ''): string => shown.replace(/\./g, '').replace(',', '.');
  const isReadable = document !== '' && !date.startsWith('31/02') && /^-?[\d.,]+$/.test(amount ?? '');
  if (!isReadable) return { row, reject: { code: 'bad-number', message: 'not readable' }, raw: {} };
  const said = {
    client,
    clientName,
    clientTaxId,
    clientCity,
    salesperson,
    salespersonName,
    product,
    productName,
    family,
  };
  return {
    row,
    document,
    date: date.split('/').reverse().join('-'),
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value)),
    quantity: decimal(quantity),
    unitPrice: decimal(unitPrice),
    amount: decimal(amount),
    cost: decimal(cost),
    ...(state === 'Anulada' && { void: true }),
    ...(state === 'Cancelada' && { cancelled: true }),
  };
}

/** A hash of every row of every table; what only ever grows or is built on demand is left out. */
async function snapshot(): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }>(
    cms,
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('public', 'rumbo')
        and schemaname || '.' || tablename <> all ('{rumbo.audit, rumbo.demo, rumbo.client_fact, rumbo.fact_build, rumbo.client_rhythm, rumbo.rhythm_build, rumbo.data_state,
          rumbo.client_to_date, rumbo.kpi_to_date, rumbo.to_date_build, rumbo.worker_seen, public.strapi_sessions, public.strapi_core_store_settings}'::text[])`,
  );
  const hashes: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await sql<{ hash: string }>(
      cms,
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as hash from ${name} t`,
    );
    hashes[name] = row?.hash ?? '';
  }
  return hashes;
}
