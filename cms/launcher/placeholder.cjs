const { createListeners, openAll } = require('./listeners.cjs');

const BODY = JSON.stringify({
  data: null,
  error: {
    status: 503,
    name: 'ServiceUnavailableError',
    message: 'The model is being updated: try again in two seconds',
    details: { code: 'UNAVAILABLE' },
  },
});
const PAGE = `<!doctype html><html lang="es"><meta charset="utf-8"><meta http-equiv="refresh" content="2"><title>Rumbo</title>
<body style="font:16px system-ui;display:grid;place-items:center;height:90vh;margin:0"><p>Actualizando el modelo…</p></body></html>`;

/** Who answers while Strapi cannot: 503 with Retry-After, which clients take as "in a moment". */
function createPlaceholder(settings) {
  let listeners = null;
  const answer = (request, response) => {
    const isPage =
      request.method === 'GET' &&
      !request.url.startsWith('/api/') &&
      (request.headers.accept ?? '').includes('text/html');
    response.writeHead(503, {
      'content-type': isPage ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8',
      'retry-after': '2',
      'cache-control': 'no-store',
      connection: 'close',
    });
    response.end(isPage ? PAGE : BODY);
  };
  return {
    async open() {
      if (listeners) return;
      listeners = createListeners(settings, answer);
      await openAll(listeners);
    },
    async close() {
      const closing = listeners ?? [];
      listeners = null;
      for (const { server } of closing) {
        server.close();
      }
    },
  };
}

module.exports = { createPlaceholder };
