const part = (name) => `^${name}/`;
const others = (...allowed) => ({
  path: '^(config|database|cms|workers|admin-ui|bench|scripts)/',
  pathNot: `^(${allowed.join('|')})/`,
});

/** The house rules of who may import whom; README.md has the picture. */
module.exports = {
  forbidden: [
    { name: 'config-imports-no-part', severity: 'error', from: { path: part('config') }, to: others('config') },
    {
      name: 'database-imports-only-config',
      severity: 'error',
      from: { path: part('database') },
      to: others('database', 'config'),
    },
    {
      name: 'cms-imports-config-and-database',
      severity: 'error',
      from: { path: '^cms/(src|config|launcher)/' },
      to: others('cms', 'config', 'database'),
    },
    {
      name: 'workers-import-only-config',
      comment: 'Their tests start the engines that the database part has.',
      severity: 'error',
      from: { path: part('workers'), pathNot: '\\.test\\.ts$' },
      to: others('workers', 'config'),
    },
    {
      name: 'screens-import-only-config',
      severity: 'error',
      from: { path: '^admin-ui/src/' },
      to: others('admin-ui', 'config'),
    },
    {
      name: 'screens-never-see-settings',
      comment: 'Settings hold secrets: they must not end up in a browser.',
      severity: 'error',
      from: { path: '^admin-ui/src/' },
      to: { path: '^config/(src|dist)/(env|jobs)/' },
    },
    {
      name: 'console-and-portal-apart',
      comment: 'The portal is small because it carries nothing of the console.',
      severity: 'error',
      from: { path: '^admin-ui/src/portal/' },
      to: { path: '^(admin-ui/src/console/|node_modules/(react-admin|ra-)[^/]*)' },
    },
    {
      name: 'connectors-apart',
      comment: 'What two connectors share belongs in workers/src/connectors/contract.',
      severity: 'error',
      from: { path: '^workers/src/connectors/([^/]+)/', pathNot: '^workers/src/connectors/contract/' },
      to: { path: '^workers/src/connectors/[^/]+/', pathNot: '^workers/src/connectors/($1|contract)/' },
    },
    {
      name: 'bull-in-one-place',
      comment: 'A queue is added to and read from in one file a part: workers/src/queue.ts, cms/src/queues/.',
      severity: 'error',
      from: { path: '^(cms|workers)/', pathNot: '^(workers/src/queue(\\.test)?\\.ts|cms/src/queues/)' },
      to: { path: '^node_modules/bull/' },
    },
    {
      name: 'no-cycles',
      comment: 'Fields draw components and components draw fields (console/types): that recursion is meant.',
      severity: 'error',
      from: { pathNot: '^admin-ui/src/console/types/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'declared-dependencies',
      comment: 'Add it to the package.json of the part that imports it: a hoisted package may go away.',
      severity: 'error',
      from: { path: '^(config|database|cms|workers|admin-ui)/', pathNot: '(\\.test\\.tsx?|\\.config\\.(cjs|ts))$' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/(dist|build|fixtures)/|^admin-ui/src/.*\\.(css|svg|png|woff2)' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
    },
    moduleSystems: ['es6', 'cjs'],
  },
};
