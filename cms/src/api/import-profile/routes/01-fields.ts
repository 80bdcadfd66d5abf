/** Before the stock router: "fields" and "kinds" are no profile's id. */
export default {
  routes: [
    { method: 'GET', path: '/import-profiles/fields', handler: 'import-profile.fields', config: {} },
    { method: 'GET', path: '/import-profiles/kinds', handler: 'import-profile.kinds', config: {} },
  ],
};
