export { EngineError } from './engine-error';
export { type EmbeddedPostgres, startPostgres } from './postgres';
export { type EmbeddedRedis, startRedis } from './redis';
