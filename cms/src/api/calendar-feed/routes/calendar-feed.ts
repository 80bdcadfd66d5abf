const route = (method: 'GET' | 'POST' | 'DELETE', path: string, handler: string, config: object = {}) => ({
  method,
  path,
  handler: `api::calendar-feed.calendar-feed.${handler}`,
  config,
});

/** A person's tasks for their calendar program, at a secret address. */
export default {
  routes: [
    route('GET', '/calendar-feed', 'find'),
    route('POST', '/calendar-feed', 'create'),
    route('DELETE', '/calendar-feed', 'delete'),
    // Calendar programs cannot sign in: the address says whose it is.
    route('GET', '/calendar/:file', 'read', { auth: false }),
  ],
};
