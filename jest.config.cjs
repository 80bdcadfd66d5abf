const { existsSync } = require('node:fs');
const { availableParallelism, totalmem } = require('node:os');

const swc = {
  jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

const part = (name, more = {}) => ({
  displayName: name,
  rootDir: `${__dirname}/${name}`,
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  ...more,
});

/** A part whose suites ask for a database (createTestDatabase of @rumbo/database/testing). */
const withPostgres = {
  globalSetup: `${__dirname}/scripts/jest/start-postgres.cjs`,
  globalTeardown: `${__dirname}/scripts/jest/stop-postgres.cjs`,
};

/**
 * A suite of the cms often waits for its database: one more than there are cores keeps them busy. Each holds a whole
 * Strapi: two are what a small machine bears.
 */
const GB = 1024 ** 3;
const WORKERS = Math.min(3, availableParallelism() + 1, Math.max(2, Math.floor(totalmem() / (3 * GB))));

/**
 * All parts in one run: `npx jest`, or `npx jest --selectProjects cms -t "foreign ids"`. Parts see each other as
 * built (dist), as they do in production: `npm run build` first, `npm test` does.
 */
module.exports = {
  maxWorkers: WORKERS,
  testTimeout: 60_000,
  projects: [
    part('scripts', { testMatch: ['**/*.test.cjs'], transform: {} }),
    part('config'),
    part('database', withPostgres),
    part('cms', { ...withPostgres, testEnvironment: `${__dirname}/cms/tests/setup/environment.cjs` }),
    { ...require('./workers/jest.config.cjs'), displayName: 'workers' },
    { ...require('./admin-ui/jest.config.cjs'), displayName: 'admin-ui', rootDir: `${__dirname}/admin-ui` },
    part('admin-ui/e2e', {
      displayName: 'journeys',
      globalSetup: `${__dirname}/admin-ui/e2e/setup/first-start.ts`,
      globalTeardown: `${__dirname}/admin-ui/e2e/setup/last-stop.ts`,
    }),
  ].filter(({ rootDir }) => existsSync(rootDir)),
};
