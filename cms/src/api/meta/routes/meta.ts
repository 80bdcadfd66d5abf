export default {
  routes: [{ method: 'GET', path: '/meta/types', handler: 'meta.types' }],
};
