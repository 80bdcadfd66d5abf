export { applySql, readSql } from './apply-sql';
export { checkDatabase } from './check-database';
export { connectAsApp, poolAsApp, type Target } from './connect';
export { metricSql } from './metrics';
export { prepareDatabase } from './prepare-database';
