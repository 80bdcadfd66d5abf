const route = (method: string, path: string, handler: string) => ({
  method,
  path,
  handler: `api::demo.demo.${handler}`,
  config: {},
});

export default {
  routes: [
    route('GET', '/demo', 'status'),
    route('POST', '/demo/load', 'load'),
    route('POST', '/demo/remove', 'remove'),
  ],
};
