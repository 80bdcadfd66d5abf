const route = (method: string, path: string, handler: string) => ({
  method,
  path,
  handler: `api::import.import.${handler}`,
  config: {},
});

/** Not the stock router: an import is received, never typed, and nobody edits one. */
export default {
  routes: [
    route('POST', '/imports', 'create'),
    route('POST', '/imports/propose-profile', 'proposeProfile'),
    route('GET', '/imports', 'find'),
    route('GET', '/imports/:id', 'findOne'),
    route('GET', '/imports/:id/rejects', 'rejects'),
    route('GET', '/imports/:id/file', 'file'),
    route('GET', '/imports/:id/proposal', 'proposal'),
    route('PUT', '/imports/:id/rows', 'rows'),
    route('PUT', '/imports/:id/corrections', 'corrections'),
    route('POST', '/imports/:id/refuse', 'refuse'),
    route('POST', '/imports/:id/undo', 'undo'),
    route('POST', '/imports/:id/redo', 'redo'),
    route('POST', '/imports/:id/assign', 'assign'),
    route('POST', '/imports/:id/release', 'release'),
    route('POST', '/imports/:id/block', 'block'),
    route('POST', '/imports/:id/apply', 'apply'),
    route('POST', '/imports/:id/cancel', 'cancel'),
    route('POST', '/imports/:id/read-again', 'readAgain'),
    route('PUT', '/imports/:id/rejects/:reject', 'correct'),
  ],
};
