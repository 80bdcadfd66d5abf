const route = (method: 'GET' | 'POST', path: string, handler: string) => ({
  method,
  path,
  handler: `api::notification.notification.${handler}`,
  config: {},
});

/** What is news to the caller, and whom the caller can mention. */
export default {
  routes: [
    route('GET', '/notifications', 'find'),
    route('POST', '/notifications/read', 'read'),
    route('GET', '/mentions', 'mentions'),
  ],
};
