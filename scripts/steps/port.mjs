import { createServer } from 'node:net';
import { Stop } from './say.mjs';

/** Refuses early, before minutes of installing, when somebody else listens on the port. */
export function assertPortIsFree(port, host) {
  return new Promise((free, taken) => {
    const server = createServer();
    server.once('error', (error) =>
      taken(
        error.code === 'EADDRINUSE'
          ? new Stop(
              `El puerto ${port} está ocupado por otro programa: ciérrelo o arranque con "PORT=${port + 1} npm start".`,
              `Port ${port} is taken by another program: stop it, or start with "PORT=${port + 1} npm start".`,
            )
          : new Stop(
              `No se puede escuchar en ${host}:${port} (${error.code}): indique otro PORT o HOST.`,
              `Cannot listen on ${host}:${port} (${error.code}): set another PORT or HOST.`,
            ),
      ),
    );
    server.listen(port, host, () => server.close(free));
  });
}

/** A loopback port nobody uses now. */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
