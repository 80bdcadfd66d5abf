const route = (path: string, handler: string) => ({
  method: 'GET',
  path,
  handler: `api::analysis.analysis.${handler}`,
  config: {},
});

export default { routes: [route('/analysis/series', 'series'), route('/analysis/clients', 'clients')] };
