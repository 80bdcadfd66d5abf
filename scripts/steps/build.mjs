import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run } from './run.mjs';
import { Stop, step } from './say.mjs';

/** Reading the settings must succeed for the admin panel's build; none of these values ends up in it. */
const BUILD_ENV = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://build',
  REDIS_URL: 'redis://build',
  DATA_DIR: join(process.env.TMPDIR || '/tmp', `rumbo-build-${process.pid}`),
  PUBLIC_URL: '',
  MAIL_FROM: '',
  TLS_CERT: '',
  TLS_KEY: '',
  STRAPI_TELEMETRY_DISABLED: 'true',
  NODE_OPTIONS: '--max-old-space-size=3072',
  ...Object.fromEntries(
    [
      'APP_KEYS',
      'API_TOKEN_SALT',
      'ADMIN_JWT_SECRET',
      'TRANSFER_TOKEN_SALT',
      'ENCRYPTION_KEY',
      'JWT_SECRET',
      'WORKER_TOKEN',
    ].map((name) => [name, 'b'.repeat(40)]),
  ),
};

const tsc = (part) => (root) =>
  run(process.execPath, [bin(root, 'typescript', 'bin/tsc'), '-p', join(part, 'tsconfig.json')], { cwd: root });

/**
 * What is built, in order. The CMS admin panel is built beside the rest: half a minute and much memory, and it
 * depends on little. A part is stale when a source of its own or of a part it needs has changed;
 * `output` then gets a new stamp.
 */
const PARTS = [
  {
    name: 'config',
    es: 'Contratos',
    en: 'Contracts',
    sources: ['tsconfig.base.json', 'config'],
    needs: [],
    output: 'config/dist',
    build: tsc('config'),
  },
  {
    name: 'database',
    es: 'Base de datos',
    en: 'Database',
    sources: ['database/src', 'database/tsconfig.json', 'database/package.json'],
    needs: ['config'],
    output: 'database/dist',
    build: tsc('database'),
  },
  {
    name: 'cms-admin',
    es: 'Panel del CMS (medio minuto)',
    en: 'CMS admin panel (half a minute)',
    sources: [
      'cms/src/admin',
      'cms/config/admin.ts',
      'cms/config/plugins.ts',
      'cms/package.json',
      'node_modules/@strapi/strapi/package.json',
    ],
    needs: [],
    isBeside: true,
    output: 'cms/dist/build',
    build: (root) =>
      run(process.execPath, [bin(root, '@strapi/strapi', 'bin/strapi.js'), 'build', '--silent'], {
        cwd: join(root, 'cms'),
        env: { ...process.env, ...BUILD_ENV },
      }),
  },
  {
    name: 'workers',
    es: 'Trabajadores',
    en: 'Workers',
    sources: ['workers/src', 'workers/tsconfig.json', 'workers/package.json'],
    needs: ['config'],
    output: 'workers/dist',
    build: tsc('workers'),
  },
  {
    name: 'console',
    es: 'Consola',
    en: 'Console',
    sources: ['admin-ui/src', 'admin-ui/vite', 'admin-ui/vite.config.ts', 'admin-ui/package.json'],
    needs: ['config'],
    output: 'admin-ui/dist/console',
    build: (root) => vite(root, 'console'),
  },
  {
    name: 'portal',
    es: 'Portal',
    en: 'Portal',
    sources: ['admin-ui/src', 'admin-ui/vite', 'admin-ui/vite.config.ts', 'admin-ui/package.json'],
    needs: ['config'],
    output: 'admin-ui/dist/portal',
    build: (root) => vite(root, 'portal'),
  },
  {
    name: 'cms',
    es: 'CMS',
    en: 'CMS',
    sources: ['cms/src', 'cms/config', 'cms/launcher/compile.cjs'],
    needs: [],
    // Strapi's build compiles the server too: ours comes after and has the last word.
    waitsForBeside: true,
    output: 'cms/dist/src',
    build: (root) => run(process.execPath, ['cms/launcher/compile.cjs'], { cwd: root }),
  },
];

/** What the screens' build weighs is said; above its limit it fails (admin-ui/vite/script-budget.ts). */
const vite = async (root, mode) => {
  const output = await run(process.execPath, [bin(root, 'vite', 'bin/vite.js'), 'build', '--mode', mode], {
    cwd: join(root, 'admin-ui'),
  });
  for (const [, said] of output.matchAll(/\[plugin script-budget\] (.*)/g)) console.log(`  ${said}`);
};

const bin = (root, name, path) => {
  for (const folder of [root, join(root, 'admin-ui'), join(root, 'cms')]) {
    const file = join(folder, 'node_modules', name, path);
    if (existsSync(file)) return file;
  }
  throw new Stop(`Falta ${name}: ejecute "npm ci".`, `${name} is missing: run "npm ci".`);
};

/** Builds what is stale; `only` names parts, default all. Returns the names of what was built. */
export async function build(root, only = PARTS.map(({ name }) => name)) {
  const hashes = new Map();
  const built = [];
  const beside = [];
  try {
    for (const part of PARTS) {
      hashes.set(part.name, hashOf(root, part, hashes));
      if (part.waitsForBeside) await Promise.all(beside);
      const stamp = join(root, part.output, '.built');
      if (!only.includes(part.name) || readStamp(stamp) === hashes.get(part.name)) continue;
      built.push(part.name);
      const building = buildPart(root, part).then(() => writeFileSync(stamp, hashes.get(part.name)));
      if (!part.isBeside) await building;
      else beside.push(building);
      building.catch(() => {}); // told where it is awaited
    }
  } finally {
    await Promise.allSettled(beside);
    rmSync(BUILD_ENV.DATA_DIR, { recursive: true, force: true });
  }
  return built;
}

async function buildPart(root, part) {
  try {
    await step(`Compilando: ${part.es}`, `Building: ${part.en}`, () => part.build(root));
  } catch (error) {
    if (error.output === undefined) throw error;
    throw new Stop(
      `${error.message}\nLa compilación de ${part.name} falló.`,
      `${error.message}\nThe build of ${part.name} failed.`,
    );
  }
  mkdirSync(join(root, part.output), { recursive: true });
}

function hashOf(root, part, hashes) {
  const hash = createHash('sha256');
  for (const need of part.needs) hash.update(hashes.get(need));
  for (const source of part.sources) hashPath(hash, root, join(root, source));
  return hash.digest('hex');
}

const readStamp = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

const IGNORED = new Set(['node_modules', 'dist', 'tests', 'e2e']);

function hashPath(hash, root, path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) {
    if (/\.test\.tsx?$/.test(path)) return;
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
    return;
  }
  for (const name of readdirSync(path).sort()) if (!IGNORED.has(name)) hashPath(hash, root, join(path, name));
}
