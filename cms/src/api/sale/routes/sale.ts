const route = (path: string, handler: string) => ({
  method: 'GET',
  path,
  handler: `api::sale.sale.${handler}`,
  config: {},
});

export default { routes: [route('/sales', 'find'), route('/sales/:id/trace', 'trace')] };
