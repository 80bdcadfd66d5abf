import type { Core } from '@strapi/strapi';
import { findRoutesQuickly } from './find-route';
import { type Middleware, sameHeaders } from './same-headers';

type Make = (config: unknown, options: { strapi: Core.Strapi }) => Middleware | undefined;

/** Strapi's container of middlewares; its types leave `extend` out. */
interface Middlewares {
  extend(uid: string, change: (make: Make) => Make): void;
}

const BODIES = new Set(['POST', 'PUT', 'PATCH']);

/** Spares every request what takes Strapi longer than an entry's SQL, and comes to the same with each. */
export function shortenTheWay(strapi: Core.Strapi): void {
  const middlewares = strapi.get('middlewares') as unknown as Middlewares;
  // The CMS admin's own pages have headers that depend on how it runs; those of all others are made once.
  const isOfAdmin = (path: string) => path.startsWith(strapi.config.get('admin.path', '/admin'));
  middlewares.extend('strapi::security', (make) => (config, options) => {
    const stock = make(config, options);
    return stock && sameHeaders(stock, isOfAdmin);
  });
  // Its parser checks its settings anew with every request, also where no body is read.
  middlewares.extend('strapi::body', (make) => (config, options) => {
    const read = make(config, options);
    return read && ((ctx, next) => (BODIES.has(ctx.method) ? read(ctx, next) : next()));
  });
  // Strapi insists on it in the settings: a route for every address, the API's too, to files of a folder that we keep none in.
  middlewares.extend('strapi::public', () => () => undefined);
  findRoutesQuickly(strapi);
}
