import type { Core } from '@strapi/strapi';

interface Layer {
  path: string | RegExp;
  methods: string[];
  stack: { name: string }[];
}

interface Router {
  stack: Layer[];
  match(this: { stack: Layer[] }, path: string, method: string): { route: boolean };
}

/**
 * Tries only the routes that begin as a request's path does. Koa's router tries all of the product's, hundreds, and then leads
 * the request through `allowedMethods` of each of the dozens of routers it is made of, which speaks only where no route fits.
 */
export function findRoutesQuickly(strapi: Core.Strapi): void {
  // Strapi hides what Koa's router is made of.
  const router = strapi.server.router as unknown as Router;
  const { match } = router;
  let size = 0;
  let byStart = new Map<string, Layer[]>();
  let wide: Layer[] = [];

  router.match = function matchAmongFew(path, method) {
    if (router.stack.length !== size) {
      size = router.stack.length;
      const layers = router.stack.filter(({ stack }) => stack[0]?.name !== 'allowedMethods');
      const starts = new Map(layers.map((layer) => [layer, startOfLayer(layer)]));
      const amongst = (start: string | undefined) =>
        layers.filter((layer) => starts.get(layer) === undefined || starts.get(layer) === start);
      wide = amongst(undefined);
      byStart = new Map([...new Set(starts.values())].flatMap((start) => (start ? [[start, amongst(start)]] : [])));
    }
    const found = match.call({ stack: byStart.get(startOf(path)) ?? wide }, path, method);
    return found.route ? found : match.call(router, path, method);
  };
}

/** The first two parts of a path, `/api/clients`, in which routes do not tell capitals apart. */
const startOf = (path: string): string => path.split('/', 3).join('/').toLowerCase();

/** The start of every path that a route fits; undefined where its first two parts are not plain words. */
function startOfLayer({ path }: Layer): string | undefined {
  if (typeof path !== 'string') return undefined;
  const [plain = ''] = /^[\w/-]*/.exec(path) ?? [];
  // What stands right before a placeholder is a part of it.
  const parts = (plain === path ? plain : plain.slice(0, plain.lastIndexOf('/') + 1)).split('/').filter(Boolean);
  return parts.length > 1 && path.startsWith('/') ? `/${parts.slice(0, 2).join('/')}`.toLowerCase() : undefined;
}
