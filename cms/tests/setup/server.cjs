const { join } = require('node:path');
const { createStrapi } = require('@strapi/strapi');

/**
 * A process for a cms, as in production: jest's module registry would give Strapi two of everything. Told to `start` it
 * answers "ready", told to `stop` "stopped", and may then be told to start another: a new Strapi on modules of ours and
 * of its plugins that are read anew, so that nothing of the one before is left but the code of libraries.
 */
const APP_DIR = join(__dirname, '..', '..');
/** Ours reach into Strapi's plugins (src/extensions); its core and other libraries stay as they are. */
const READ_ANEW = /^(?!.*[\\/]node_modules[\\/])|[\\/]@strapi[\\/](?!(core|database|strapi|types|utils)[\\/])/;

let strapi;

async function start({ distDir, env }) {
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env);
  if (env.RUMBO_CLOCK) setClock(env.RUMBO_CLOCK);
  strapi = await createStrapi({ appDir: APP_DIR, distDir, serveAdminPanel: false }).start();
  if (env.RUMBO_LIST_ROUTES) process.stdout.write(`ROUTES ${JSON.stringify(routesOf(strapi))}\n`);
  return 'ready';
}

async function stop() {
  await strapi.destroy();
  globalThis.Date = RealDate;
  for (const path of Object.keys(require.cache)) if (READ_ANEW.test(path)) delete require.cache[path];
  // Whoever asked for a module first holds it.
  for (const module of Object.values(require.cache))
    module.children = module.children.filter(({ id }) => id in require.cache);
  // Strapi has taken every listener of the process away.
  listen();
  return 'stopped';
}

// A test that says what the time is: "now" moves, and goes on from there.
const RealDate = Date;
function setClock(now) {
  const shiftMs = new RealDate(now).getTime() - RealDate.now();
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, as) => Reflect.construct(target, args.length > 0 ? args : [target.now() + shiftMs], as),
    get: (target, name) => (name === 'now' ? () => target.now() + shiftMs : Reflect.get(target, name)),
  });
  return 'set';
}

function listen() {
  process.on('disconnect', () => process.exit(0));
  process.on('message', async (told) => {
    const answer = told.start ? await start(told.start) : told.stop ? await stop() : setClock(told.now);
    process.send?.(answer);
  });
  process.channel.ref();
}
listen();

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
