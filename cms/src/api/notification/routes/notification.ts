const route = (method: 'GET' | 'POST' | 'PUT', path: string, handler: string) => ({
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
    route('GET', '/notifications/choices', 'choices'),
    route('PUT', '/notifications/choices', 'choose'),
    route('GET', '/mentions', 'mentions'),
  ],
};
