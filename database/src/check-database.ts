import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { EngineError } from './embedded/engine-error';

const PREPARE =
  'run once: npm run prepare-database -- postgres://ADMIN:PASSWORD@HOST:PORT/postgres (it makes the roles, the database and the login of DATABASE_URL)';

/**
 * A Postgres of the user's own: new enough, prepared, and not a superuser's login, under which row
 * policies would not apply. Throws an EngineError that says what to run.
 */
export async function checkDatabase({ url, caFile }: { url: string; caFile?: string }): Promise<void> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    ...(caFile && { ssl: { ca: readFileSync(caFile, 'utf8') } }),
  });
  try {
    await client.connect();
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    const isUnprepared = code === '28P01' || code === '28000' || code === '3D000';
    throw new EngineError(
      `DATABASE_URL does not open (${message}): ${isUnprepared ? PREPARE : 'check its address and that Postgres runs'}.`,
      { cause: error },
    );
  }
  try {
    const version = await client.query<{ number: number }>(
      "select current_setting('server_version_num')::int as number",
    );
    if ((version.rows[0]?.number ?? 0) < 160_000) {
      throw new EngineError(
        'DATABASE_URL is older than Postgres 16, whose role switching this needs: use 16 or newer.',
      );
    }
    const { rows } = await client.query<{ super: boolean; ready: boolean }>(
      `select (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as super,
              (select count(*) = 3 and bool_and(pg_has_role(current_user, oid, 'set')) from pg_roles
                where rolname in ('rumbo_app', 'rumbo_office', 'rumbo_rep')) as ready`,
    );
    const [found] = rows;
    if (found?.super)
      throw new EngineError(`DATABASE_URL connects as a superuser, for whom row policies do not hold; ${PREPARE}.`);
    if (!found?.ready) throw new EngineError(`DATABASE_URL is not prepared; ${PREPARE}.`);
  } finally {
    await client.end();
  }
}
