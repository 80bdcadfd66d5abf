const route = (method: 'GET' | 'POST', path: string, handler: string) => ({
  method,
  path,
  handler: `api::export.export.${handler}`,
  config: {},
});

/** Files that are written as a piece of work; where they are asked for: POST /analysis/export, /sales/export. */
export default {
  routes: [
    route('GET', '/exports/:id', 'status'),
    route('GET', '/exports/:id/file', 'file'),
    route('POST', '/exports/:id/cancel', 'cancel'),
  ],
};
