const { createStrapi } = require('@strapi/strapi');

// A cms of its own process, as in production: jest's module registry would give Strapi two of everything.
const [appDir, distDir] = process.argv.slice(2);

// A test that says what the time is: "now" moves, and goes on from there.
const RealDate = Date;
let shiftMs = 0;
function setClock(now) {
  shiftMs = new RealDate(now).getTime() - RealDate.now();
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, as) => Reflect.construct(target, args.length > 0 ? args : [target.now() + shiftMs], as),
    get: (target, name) => (name === 'now' ? () => target.now() + shiftMs : Reflect.get(target, name)),
  });
}
if (process.env.RUMBO_CLOCK) setClock(process.env.RUMBO_CLOCK);
process.on('message', ({ now }) => {
  setClock(now);
  process.send?.('set');
});
process.on('disconnect', () => process.exit(0));

createStrapi({ appDir, distDir, serveAdminPanel: false })
  .start()
  .then((strapi) => {
    if (process.env.RUMBO_LIST_ROUTES) process.stdout.write(`ROUTES ${JSON.stringify(routesOf(strapi))}\n`);
    process.send?.('ready');
  });

/** Every route of the content API, with the actions it asks for. */
function routesOf(strapi) {
  const apis = [...Object.values(strapi.apis), ...Object.values(strapi.plugins)];
  const routers = apis.flatMap((api) => Object.values(api.routes ?? {}));
  return routers
    .filter((router) => Array.isArray(router.routes))
    .flatMap((router) => router.routes.map((route) => ({ prefix: router.prefix, type: router.type, route })))
    .filter(({ type, route }) => (route.info?.type ?? type) === 'content-api')
    .map(({ prefix, route }) => ({
      method: route.method,
      path: `/api${route.config?.prefix ?? prefix ?? ''}${route.path}`,
      actions: route.config?.auth === false ? [actionOf(route)] : (route.config?.auth?.scope ?? []),
      isOpen: route.config?.auth === false,
    }))
    .map((route) => ({ ...route, isFoundAlike: isFoundAlike(strapi.server.router, route) }));
}

/** Whether the short way to a route (src/requests) leads to what Koa's router finds among all, however it is written. */
function isFoundAlike(router, { method, path }) {
  const written = path.replace(/:\w+/g, 'x').replace('(.*)', 'x');
  const found = (finder, asked) =>
    finder.call(router, asked, method).pathAndMethod.filter(({ stack }) => stack[0].name !== 'allowedMethods');
  return [written, `${written}/`, written.toUpperCase()].every((asked) => {
    const short = found(router.match, asked);
    const whole = found(Object.getPrototypeOf(router).match, asked);
    return short.length > 0 && short.length === whole.length && short.every((layer, at) => layer === whole[at]);
  });
}

const actionOf = ({ handler }) => (typeof handler === 'string' ? handler : '');
