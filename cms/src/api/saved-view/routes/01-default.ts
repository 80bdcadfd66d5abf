/** Before the stock router: "default" is no view's id. */
export default {
  routes: [
    { method: 'GET', path: '/saved-views/default', handler: 'saved-view.readDefault', config: {} },
    { method: 'PUT', path: '/saved-views/default', handler: 'saved-view.chooseDefault', config: {} },
  ],
};
