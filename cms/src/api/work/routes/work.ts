const route = (method: string, path: string, handler: string) => ({
  method,
  path,
  handler: `api::work.work.${handler}`,
  config: {},
});

/** The workers' side of the record; config/src/roles gives these to the service token alone. */
export default {
  routes: [
    route('POST', '/work/claim', 'claim'),
    route('POST', '/work/heartbeat', 'heartbeat'),
    route('POST', '/work/:id/finish', 'finish'),
    route('POST', '/work/:id/fail', 'fail'),
    route('POST', '/work/:id/run', 'run'),
  ],
};
