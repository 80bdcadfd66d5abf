const { readFileSync } = require('node:fs');
const http = require('node:http');
const https = require('node:https');

/**
 * The servers that people and workers reach us by: the public one (https with TLS_CERT and TLS_KEY), and
 * with TLS a plain one on loopback for the workers beside us, who could not check a certificate for 127.0.0.1.
 */
function createListeners(settings, handler, serverOptions = {}) {
  const { HOST: host, PORT: port, INTERNAL_PORT: internalPort, TLS_CERT: cert, TLS_KEY: key } = settings;
  const isSecure = Boolean(cert && key);
  const open = isSecure
    ? https.createServer({ ...serverOptions, cert: readFileSync(cert), key: readFileSync(key) }, handler)
    : http.createServer(serverOptions, handler);
  const listeners = [{ server: open, port, host }];
  if (isSecure && internalPort)
    listeners.push({ server: http.createServer(serverOptions, handler), port: internalPort, host: '127.0.0.1' });
  return listeners;
}

const openAll = (listeners) =>
  Promise.all(
    listeners.map(
      ({ server, port, host }) =>
        new Promise((opened, failed) => {
          server.once('error', failed);
          server.listen(port, host, () => {
            server.off('error', failed);
            opened();
          });
        }),
    ),
  );

module.exports = { createListeners, openAll };
