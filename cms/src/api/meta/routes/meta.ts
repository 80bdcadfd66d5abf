export default {
  routes: [
    { method: 'GET', path: '/meta/types', handler: 'meta.types' },
    { method: 'GET', path: '/meta/map', handler: 'meta.map' },
  ],
};
