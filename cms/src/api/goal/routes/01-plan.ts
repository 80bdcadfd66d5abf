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
    route('POST', 'state', 'plan.state'),
  ],
};
