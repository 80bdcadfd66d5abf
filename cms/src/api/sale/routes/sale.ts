const route = (method: 'GET' | 'POST', path: string, handler: string) => ({
  method,
  path,
  handler: `api::sale.sale.${handler}`,
  config: {},
});

export default {
  routes: [
    route('GET', '/sales', 'find'),
    route('GET', '/sales/:id/trace', 'trace'),
    // What is asked for comes in the body, as with the analysis: it changes nothing.
    route('POST', '/sales/export', 'export'),
  ],
};
