const route = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, handler: string) => ({
  method,
  path: `/goals/${path}`,
  handler: `api::goal.${handler}`,
  config: {},
});

/** Read before goal.ts, by its name: /goals/:id would take these. */
export default {
  routes: [
    route('GET', 'plans', 'plan.plans'),
    route('GET', 'grid', 'plan.grid'),
    route('PUT', 'targets', 'plan.targets'),
    route('POST', 'propose', 'plan.propose'),
    route('POST', 'state', 'plan.state'),
    route('GET', 'export', 'plan.export'),
    route('POST', 'scenarios', 'scenario.create'),
    route('POST', 'scenarios/adopt', 'scenario.adopt'),
    route('DELETE', 'scenarios', 'scenario.drop'),
    route('GET', 'compare', 'scenario.compare'),
    route('GET', 'months', 'closing.months'),
    route('POST', 'months/close', 'closing.close'),
    route('POST', 'months/reopen', 'closing.reopen'),
  ],
};
