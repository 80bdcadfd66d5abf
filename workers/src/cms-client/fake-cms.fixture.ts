import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export interface Call {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

/** What the HTTP border of the cms is to a test: it records calls and answers as told. */
export interface FakeCms {
  url: string;
  calls: Call[];
  close(): Promise<void>;
}

export type Answer = (call: Call, response: ServerResponse) => unknown;

/** `answer` returns the body of a 200, or writes the response itself and returns undefined. */
export async function startFakeCms(answer: Answer): Promise<FakeCms> {
  const calls: Call[] = [];
  const server: Server = createServer(async (request, response) => {
    const body = await buffer(request).catch(() => undefined);
    if (!body) return;
    const call = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body };
    calls.push(call);
    const json = await answer(call, response);
    if (json !== undefined) response.setHeader('content-type', 'application/json').end(JSON.stringify(json));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** An error as the cms words it. */
export function sendError(
  response: ServerResponse,
  { status, code, retryAfter }: { status: number; code?: string; retryAfter?: number },
): undefined {
  if (retryAfter !== undefined) response.setHeader('retry-after', String(retryAfter));
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(
    JSON.stringify({
      data: null,
      error: { status, name: 'Error', message: `answered ${status}`, details: code ? { code } : {} },
    }),
  );
  return undefined;
}

export const silentLog = { error() {}, warn() {}, info() {}, debug() {} };
