/** Before the stock router: "board" is no strategy's id. */
export default {
  routes: [
    { method: 'GET', path: '/strategies/board', handler: 'strategy.board', config: {} },
    { method: 'GET', path: '/strategies/:id/impact', handler: 'strategy.impact', config: {} },
  ],
};
