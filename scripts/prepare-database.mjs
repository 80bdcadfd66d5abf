import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from './steps/build.mjs';
import { install } from './steps/install.mjs';
import { ROOT } from './steps/root.mjs';
import { fail, Stop, say } from './steps/say.mjs';
import { readDotEnv } from './steps/settings.mjs';

const require = createRequire(import.meta.url);

/** `npm run prepare-database -- ADMIN_URL`: roles and database of a Postgres of your own, for the login in DATABASE_URL. */
async function main() {
  const adminUrl = process.argv[2];
  const { DATABASE_URL } = readDotEnv(ROOT);
  if (!adminUrl || !DATABASE_URL) {
    throw new Stop(
      'Uso: DATABASE_URL=postgres://rumbo_login:CLAVE@SERVIDOR:5432/rumbo npm run prepare-database -- postgres://ADMIN:CLAVE@SERVIDOR:5432/postgres',
      'Usage: DATABASE_URL=postgres://rumbo_login:PASSWORD@HOST:5432/rumbo npm run prepare-database -- postgres://ADMIN:PASSWORD@HOST:5432/postgres',
    );
  }
  const { username, password, pathname } = new URL(DATABASE_URL);
  if (username !== 'rumbo_login' || !password || pathname.length < 2) {
    throw new Stop(
      'DATABASE_URL debe usar el usuario rumbo_login, con clave y base de datos.',
      'DATABASE_URL must use the user rumbo_login, with a password and a database.',
    );
  }
  // An image has what it needs and nothing to build with.
  if (!existsSync(join(ROOT, 'database/dist'))) {
    await install(ROOT);
    await build(ROOT, ['config', 'database']);
  }
  const { prepareDatabase } = require('@rumbo/database');
  await prepareDatabase(adminUrl, decodeURIComponent(password), decodeURIComponent(pathname.slice(1)));
  say('La base de datos está preparada: "npm start".', 'The database is prepared: "npm start".');
}

main().catch(fail);
