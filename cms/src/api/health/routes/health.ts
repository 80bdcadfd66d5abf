/** Open to all: a proxy and the start script ask it. It says which part is well, and nothing else. */
export default {
  routes: [{ method: 'GET', path: '/health', handler: 'api::health.health.read', config: { auth: false } }],
};
