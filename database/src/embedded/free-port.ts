import { createServer } from 'node:net';

const canListen = (port: number): Promise<number | null> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : null));
    });
  });

/** A loopback port nobody listens on: `kept` when it is still free, else one the system chooses. */
export async function freePort(kept?: number): Promise<number> {
  const port = (kept && (await canListen(kept))) || (await canListen(0));
  if (!port) throw new Error('the system gave no free port on 127.0.0.1');
  return port;
}
