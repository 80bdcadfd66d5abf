const route = (method: 'GET' | 'POST' | 'DELETE', path: string, handler: string) => ({
  method,
  path,
  handler: `api::attachment.attachment.${handler}`,
  config: {},
});

export default {
  routes: [
    route('GET', '/attachments', 'find'),
    route('POST', '/attachments', 'create'),
    route('GET', '/attachments/:id/file', 'file'),
    route('DELETE', '/attachments/:id', 'delete'),
  ],
};
