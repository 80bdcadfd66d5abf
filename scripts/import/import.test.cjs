const { spawn } = require('node:child_process');
const { mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { createServer } = require('node:http');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const SCRIPT = join(__dirname, '..', 'import.mjs');
const COUNTS = { read: 3, applied: 3, unchanged: 0, rejected: 0, skipped: 0 };

let server;
let folder;
let file;
/** What the product answers: first to the file, then to each question about it. */
let answers;
let bodies;

beforeAll((done) => {
  folder = mkdtempSync(join(tmpdir(), 'rumbo-import-'));
  file = join(folder, 'ventas.csv');
  writeFileSync(file, 'a;b\n1;2\n');
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      bodies.push(body);
      const [status, data] = answers.length > 1 ? answers.shift() : answers[0];
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(status < 400 ? { data } : { error: data }));
    });
  }).listen(0, '127.0.0.1', done);
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  bodies = [];
});

const run = (args, url = `http://127.0.0.1:${server.address().port}`) =>
  new Promise((resolve) => {
    const env = { ...process.env, LANG: 'en', LC_ALL: 'en' };
    const child = spawn(process.execPath, [SCRIPT, ...args, '--url', url, '--token', 'x'], { env });
    let out = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        out += chunk;
      });
    child.on('exit', (code) => resolve({ code, out }));
  });

const entry = (state, more = {}) => [200, { id: 7, fileName: 'ventas.csv', state, ...COUNTS, ...more }];

test.each([
  ['applied', {}, 0],
  ['duplicate', {}, 0],
  ['held', { message: 'No import profile fits "ventas.csv".' }, 2],
  ['quarantined', {}, 2],
  ['rejected', {}, 3],
  ['failed', {}, 3],
  ['partly-applied', { rejected: 1 }, 5],
])('an import that ends %s ends the command with its code', async (state, more, code) => {
  answers = [entry('received'), entry('applying'), entry(state, more)];
  const result = await run([file]);
  expect(result.code).toBe(code);
  expect(result.out).toContain(more.message ?? 'ventas.csv');
  expect(result.out).toMatch(/\d+ rows\/s/);
});

test('the worst of several files is the answer, and --json says it all in one line', async () => {
  answers = [entry('applied'), entry('partly-applied', { rejected: 1 })];
  const { code, out } = await run([file, file, '--json']);
  expect(code).toBe(5);
  expect(JSON.parse(out.trim()).files.map(({ state }) => state)).toEqual(['applied', 'partly-applied']);
});

test('a dry run prints counts and differences', async () => {
  const preview = {
    counts: COUNTS,
    documents: { new: 1, changed: 1, same: 1, late: 0 },
    lines: { new: 1, changed: 1, same: 1, gone: 0 },
    differences: [{ row: 3, document: 'D2', fields: [{ field: 'amount', before: '5', after: '6' }] }],
  };
  answers = [entry('received'), entry('staged', { dryRun: true, preview })];
  const { code, out } = await run([file, '--dry-run', '--profile', 'erp']);
  expect(code).toBe(0);
  expect(out).toContain('documents: 1 new, 1 changed, 1 same, 0 late');
  expect(out).toContain('D2 (row 3) amount: 5 → 6');
  expect(bodies[0]).toContain('name="dryRun"');
  expect(bodies[0]).toContain('erp');
});

test('what the product does not take is refused, one that is away is away, and the rest is usage', async () => {
  answers = [[400, { message: 'There is no import profile "x"' }]];
  expect(await run([file, '--profile', 'x'])).toMatchObject({
    code: 3,
    out: expect.stringContaining('no import profile'),
  });
  expect((await run([file], 'http://127.0.0.1:1')).code).toBe(4);
  expect((await run([])).code).toBe(1);
  expect((await run([join(folder, 'missing.csv')])).code).toBe(1);
  expect((await run([file, '--nonsense'])).code).toBe(1);
});
