import { extname, join } from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import send from 'koa-send';

const YEAR_MS = 365 * 86_400_000;
const SCREENS = ['console', 'portal'] as const;

/** Stricter than the CMS admin can bear: no script but the screen's own files. */
const SCREEN_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob: https:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "object-src 'none'",
  "frame-ancestors 'self'",
  "base-uri 'self'",
  "form-action 'self'",
].join('; ');

/** The built screens under /console/ and /portal/, from the same origin as the API: no token crosses to another. */
export function serveScreens(strapi: Core.Strapi): void {
  const dist = join(strapi.dirs.app.root, '..', 'admin-ui', 'dist');
  const get = (path: string, handler: (ctx: Context) => unknown) => ({
    method: 'GET',
    path,
    handler,
    config: { auth: false },
  });
  strapi.server.routes([
    get('/', (ctx) => ctx.redirect('/console/')),
    ...SCREENS.map((screen) =>
      get(`/${screen}(.*)`, (ctx) => {
        if (ctx.path === `/${screen}`) return ctx.redirect(`/${screen}/`);
        if (!ctx.path.startsWith(`/${screen}/`)) return ctx.notFound();
        return serveFile(ctx, join(dist, screen), ctx.path.slice(screen.length + 2));
      }),
    ),
  ] as Parameters<typeof strapi.server.routes>[0]);
}

/** Names of built files carry a hash and never change; a page and a service worker must be asked for every time. */
async function serveFile(ctx: Context, root: string, path: string): Promise<void> {
  // Addresses within a screen have no extension: all of them are its one page.
  const file = extname(path) === '' ? 'index.html' : path;
  ctx.set('Content-Security-Policy', SCREEN_POLICY);
  const isHashed = file.startsWith('assets/');
  try {
    await send(ctx, file, { root, maxage: isHashed ? YEAR_MS : 0, immutable: isHashed });
    if (!isHashed) ctx.set('Cache-Control', 'no-cache');
  } catch (error) {
    const isMissing = error instanceof Error && 'status' in error && error.status === 404;
    if (!isMissing) throw error;
    ctx.remove('Cache-Control');
    ctx.notFound();
  }
}

/**
 * Files of people are downloads, never pages: they come from the origin that the CMS admin runs on, and an
 * uploaded page would run with its rights.
 */
export function sendUploadsAsDownloads(strapi: Core.Strapi): void {
  strapi.server.use(async (ctx: Context, next: Next) => {
    if (ctx.path.toLowerCase().startsWith('/uploads/')) {
      ctx.set('Content-Disposition', 'attachment');
      ctx.set('X-Content-Type-Options', 'nosniff');
    }
    await next();
  });
}
