const route = (method: 'GET' | 'POST', path: string, handler: string) => ({
  method,
  path,
  handler: `api::analysis.analysis.${handler}`,
  config: {},
});

export default {
  routes: [
    route('GET', '/analysis/series', 'series'),
    route('GET', '/analysis/overview', 'overview'),
    route('GET', '/analysis/dashboard', 'dashboard'),
    route('POST', '/analysis/alerts/snooze', 'snooze'),
    // A question of many parts, not a change: it comes in the body because an address has no room for it.
    route('POST', '/analysis/table', 'table'),
    route('POST', '/analysis/groups', 'groups'),
    route('POST', '/analysis/export', 'export'),
    route('POST', '/analysis/trace', 'trace'),
    route('GET', '/analysis/cohorts', 'cohorts'),
    route('GET', '/analysis/lost', 'lost'),
    route('GET', '/analysis/rhythm', 'rhythm'),
    route('GET', '/analysis/explain', 'explain'),
    route('GET', '/analysis/history', 'history'),
    route('POST', '/analysis/categorise', 'categorise'),
    route('POST', '/analysis/categorise/undo', 'undoChoice'),
  ],
};
