import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Context } from 'koa';

export type Middleware = (ctx: Pick<Context, 'method' | 'path' | 'req' | 'res'>, next: () => unknown) => unknown;

/** Sets on every answer the headers that `middleware` sets on one, but where `isItsOwn` says that it must be asked. */
export function sameHeaders(middleware: Middleware, isItsOwn: (path: string) => boolean): Middleware {
  let headers: OutgoingHttpHeaders | undefined;
  return async (ctx, next) => {
    if (isItsOwn(ctx.path)) return middleware(ctx, next);
    headers ??= await headersBy(middleware);
    for (const name in headers) ctx.res.setHeader(name, headers[name] ?? '');
    return next();
  };
}

async function headersBy(middleware: Middleware): Promise<OutgoingHttpHeaders> {
  const req = new IncomingMessage(new Socket());
  const res = new ServerResponse(req);
  await middleware({ method: 'GET', path: '/', req, res }, () => undefined);
  return res.getHeaders();
}
