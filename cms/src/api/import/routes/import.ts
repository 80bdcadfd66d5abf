const route = (method: string, path: string, handler: string) => ({ method, path, handler: `api::import.import.${handler}`, config: {} });

/** Not the stock router: an import is received, never typed, and nobody edits one. */
export default {
  routes: [
    route('POST', '/imports', 'create'),
    route('GET', '/imports', 'find'),
    route('GET', '/imports/:id', 'findOne'),
    route('GET', '/imports/:id/rejects', 'rejects'),
    route('GET', '/imports/:id/file', 'file'),
    route('PUT', '/imports/:id/rows', 'rows'),
    route('POST', '/imports/:id/refuse', 'refuse'),
  ],
};
