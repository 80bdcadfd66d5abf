const { startTestPostgres } = require('@rumbo/database/testing');

/** Jest's global set-up: the suites of this run share one throw-away Postgres (createTestDatabase). */
module.exports = async () => {
  const postgres = await startTestPostgres();
  Object.assign(process.env, postgres.env);
  globalThis.stopTestPostgres = postgres.stop;
};
