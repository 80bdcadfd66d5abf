import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';

/** database/sql, also from dist: SQL is read where it stands, never copied. */
const SQL_DIR = join(__dirname, '..', 'sql');

/** Text of database/sql/<path>. */
export const readSql = (path: string): string => readFileSync(join(SQL_DIR, path), 'utf8');

const filesOf = (folder: string): string[] =>
  readdirSync(join(SQL_DIR, folder))
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => `${folder}/${name}`);

/** Needs a superuser and runs before anything else: prepare-database.ts. */
const BEFORE_US = new Set(['access/roles.sql']);

/** Lock not had in time; deadlock. */
const IN_THE_WAY = new Set(['55P03', '40P01']);
/** Shorter than the second after which Postgres ends one of two that wait for each other: people's requests go first. */
const LOCK_MS = 500;
const PAUSE_MS = 300;
const ATTEMPTS = 40;

/**
 * Brings our half of the database up to date, as `rumbo_app`, in one transaction: schema/ once each, in
 * order, forward only; functions/ and access/ every time, because they only replace. Two processes that
 * start together take turns, and one that starts while others serve gives way to them until there is a gap; after half
 * a minute it waits in the line like anybody. Throws when a file that was applied has changed since: schema files are
 * history.
 */
export async function applySql(client: Client): Promise<void> {
  for (let left = ATTEMPTS; ; left -= 1) {
    try {
      return await applyAll(client, left > 0 ? LOCK_MS : 0);
    } catch (error) {
      if (left === 0 || !isInTheWay(error)) throw error;
      await sleep(PAUSE_MS);
    }
  }
}

/** `lockMs`: 0 waits as long as it takes. */
async function applyAll(client: Client, lockMs: number): Promise<void> {
  await client.query('begin');
  try {
    await client.query("select pg_advisory_xact_lock(hashtext('rumbo.migrate'))");
    await client.query(`set local lock_timeout = ${lockMs}`);
    await client.query('create schema if not exists rumbo');
    await client.query(
      'create table if not exists rumbo.migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from rumbo.migration');
    const applied = new Map(rows.map((row) => [row.name, row.sha256]));
    for (const file of filesOf('schema')) await applyOnce(client, file, applied);
    for (const file of [...filesOf('functions'), ...filesOf('access')]) {
      if (!BEFORE_US.has(file)) await run(client, file);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

const isInTheWay = (error: unknown): boolean => {
  const cause: unknown = error instanceof Error ? (error.cause ?? error) : error;
  return IN_THE_WAY.has(String((cause as { code?: unknown } | null)?.code));
};

async function applyOnce(client: Client, file: string, applied: Map<string, string>): Promise<void> {
  const sha256 = createHash('sha256').update(readSql(file)).digest('hex');
  const known = applied.get(file);
  if (known === sha256) return;
  if (known) throw new Error(`database/sql/${file} changed after it was applied; undo the change and write a new file`);
  await run(client, file);
  await client.query('insert into rumbo.migration (name, sha256) values ($1, $2)', [file, sha256]);
}

async function run(client: Client, file: string): Promise<void> {
  try {
    await client.query(readSql(file));
  } catch (cause) {
    throw new Error(`database/sql/${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
