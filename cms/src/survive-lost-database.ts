import type { Core } from '@strapi/strapi';

const LOST = /Connection terminated unexpectedly|terminating connection due to/;

/**
 * When Postgres falls, Strapi leaves queries that ran beside the one it answered for without a listener, and Node ends
 * the process for it. Their request has had its answer (503); any other rejection that nobody hears still ends it.
 */
export function surviveLostDatabase(strapi: Core.Strapi): void {
  process.on('unhandledRejection', (reason) => {
    if (!(reason instanceof Error) || !LOST.test(reason.message)) throw reason;
    strapi.log.warn('database: a query was lost with its connection');
  });
}
