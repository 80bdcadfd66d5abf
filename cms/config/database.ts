import { readFileSync } from 'node:fs';
import { settings } from '../src/settings';

export default {
  connection: {
    client: 'postgres',
    connection: {
      connectionString: settings.DATABASE_URL,
      ssl: settings.DATABASE_CA
        ? { ca: readFileSync(settings.DATABASE_CA, 'utf8'), rejectUnauthorized: true }
        : undefined,
      application_name: 'rumbo-cms',
    },
    pool: { min: 1, max: 20 },
    acquireConnectionTimeout: 20_000,
  },
};
