import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

const ROLES_SQL = join(__dirname, '..', 'sql', 'access', 'roles.sql');
/** Any number, the same in every process: two starts on one Postgres must not create the database twice. */
const PREPARE_LOCK = 7_862_601;

/**
 * Makes the roles of sql/access/roles.sql and the application's database, owned by rumbo_app so that
 * schema sync works. Repeating it changes nothing but the login role's password. `adminUrl` is a superuser
 * or may create roles and databases; the application itself never gets it.
 */
export async function prepareDatabase(adminUrl: string, loginPassword: string, database = 'rumbo'): Promise<void> {
  await connected(adminUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [PREPARE_LOCK]);
    await client.query(readFileSync(ROLES_SQL, 'utf8'));
    await client.query(`alter role rumbo_login password ${client.escapeLiteral(loginPassword)}`);
    // Whoever is no superuser must be a member to hand over ownership.
    await client.query('grant rumbo_app to current_user');
    const name = client.escapeIdentifier(database);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (!rowCount) await client.query(`create database ${name} owner rumbo_app`);
    await client.query(`alter database ${name} owner to rumbo_app`);
    await client.query(`revoke all on database ${name} from public`);
    await client.query(`grant connect on database ${name} to rumbo_login`);
  });
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  await connected(url.href, async (client) => {
    await client.query(
      'alter schema public owner to rumbo_app; revoke all on schema public from public; grant usage on schema public to rumbo_office, rumbo_rep',
    );
  });
}

async function connected(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
