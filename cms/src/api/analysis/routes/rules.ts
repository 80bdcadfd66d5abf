const route = (method: 'GET' | 'POST' | 'PUT', path: string, handler: string) => ({
  method,
  path,
  handler: `api::analysis.rules.${handler}`,
  config: {},
});

export default {
  routes: [
    route('GET', '/analysis/rules', 'read'),
    route('PUT', '/analysis/rules', 'save'),
    route('POST', '/analysis/rules/preview', 'preview'),
    route('POST', '/analysis/rules/apply', 'apply'),
    route('POST', '/analysis/rules/shipped', 'shipped'),
    route('POST', '/analysis/rules/replace', 'replace'),
    route('POST', '/analysis/abc/preview', 'previewAbc'),
  ],
};
