/** What happened with one client, beside the stock routes of the type. */
export default {
  routes: [{ method: 'GET', path: '/clients/:id/timeline', handler: 'client.timeline', config: {} }],
};
