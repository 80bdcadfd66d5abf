/** Before the stock router: "fields" is no profile's id. */
export default {
  routes: [{ method: 'GET', path: '/import-profiles/fields', handler: 'import-profile.fields', config: {} }],
};
