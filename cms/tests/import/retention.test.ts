import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestDatabase } from '@rumbo/database/testing';
import { signIn } from '../setup/api';
import { bootCms, createDatabase, type TestCms } from '../setup/boot-cms';
import { linesOf, makeProfile, readImport, receive, sendRows } from '../setup/imports';
import { sql } from '../setup/sql';

/** Files are looked through when the cms starts, and once a day. */
let database: TestDatabase;
let dataDir: string;
let cms: TestCms | undefined;

beforeAll(async () => {
  database = await createDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'rumbo-files-'));
}, 180_000);
afterAll(async () => {
  await cms?.stop();
  await database?.drop();
  await rm(dataDir, { recursive: true, force: true });
});

const boot = async (): Promise<TestCms> => {
  await cms?.stop();
  cms = await bootCms({ database, env: { DATA_DIR: dataDir } });
  return cms;
};
const shaOf = async (by: TestCms, id: number): Promise<string> =>
  (await sql<{ sha: string }>(by, 'select file_sha256 as sha from public.imports where id = $1', [id]))[0]?.sha ?? '';
const pathOf = (sha: string): string => join(dataDir, 'files', sha.slice(0, 2), sha);

test('files older than the company keeps them go, those that are still to be read stay, and so does the trace', async () => {
  let now = await boot();
  const admin = await signIn(now);
  await makeProfile(admin, 'erp');
  const line = { row: 2, document: 'D1', date: '2026-01-05', amount: '10' };
  const old = await sendRows(now, { profile: 'erp', fileName: 'viejo.csv', bytes: 'old' }, [line]);
  const young = await sendRows(now, { profile: 'erp', bytes: 'young' }, [{ ...line, document: 'D2' }]);
  const held = await receive(now, { fileName: 'nobody-knows.csv', bytes: 'held' });
  const shas = await Promise.all([old, young, held].map(({ id }) => shaOf(now, id)));
  const age =
    'update public.imports set created_at = created_at - $2::interval, finished_at = finished_at - $2::interval where id = any ($1)';
  await sql(now, age, [[old.id, held.id], '7 months']);
  const orphans = [
    join(dataDir, 'files', 'aa', `${'a'.repeat(64)}.x.part`),
    join(dataDir, 'files', 'aa', 'b'.repeat(64)),
  ];
  await mkdir(join(dataDir, 'files', 'aa'), { recursive: true });
  for (const path of orphans) {
    await writeFile(path, 'half');
    await utimes(path, 1, 1);
  }

  // Without a setting they are kept for ever; what a crash left unfinished goes.
  now = await boot();
  await until(() => orphans.every((path) => !existsSync(path)));
  expect(shas.map((sha) => existsSync(pathOf(sha)))).toEqual([true, true, true]);

  await sql(now, 'update public.companies set file_retention_months = 6');
  now = await boot();
  await until(() => !existsSync(pathOf(shas[0] ?? '')));
  expect(shas.map((sha) => existsSync(pathOf(sha)))).toEqual([false, true, true]);
  const by = await signIn(now);
  const gone = await by.get(`/imports/${old.id}/file`).expect(404);
  expect(gone.body.error.message).toContain('viejo.csv was removed on');
  const refused = await by.post(`/imports/${old.id}/read-again`).expect(409);
  expect(refused.body.error.message).toContain('send the file again');
  expect((await by.get(`/imports/${old.id}`).expect(200)).body.data.fileRemovedAt).not.toBeNull();
  const [sold] = await linesOf(by, 'D1');
  expect(sold).toMatchObject({ importId: old.id });
  await by.post(`/imports/${old.id}/undo`).expect(200);

  // The same bytes again: they are there for both.
  const again = await receive(now, { profile: 'erp', fileName: 'viejo.csv', bytes: 'old' });
  expect(await readImport(now, again.id)).toMatchObject({ state: 'received' });
  await by.get(`/imports/${old.id}/file`).expect(200);
}, 240_000);

/** The first look comes with the start, and just after it. */
async function until(ask: () => boolean): Promise<void> {
  for (const end = Date.now() + 20_000; !ask(); ) {
    if (Date.now() > end) throw new Error('the files were not looked through');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
