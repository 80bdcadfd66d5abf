import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './steps/build.mjs';
import { install } from './steps/install.mjs';
import { isMain, ROOT } from './steps/root.mjs';
import { run } from './steps/run.mjs';
import { fail, say } from './steps/say.mjs';

const PARALLEL = 2;
const tool = (name, path) => join(ROOT, 'node_modules', name, path);
const node = (...args) => run(process.execPath, args, { cwd: ROOT });
/** What tsc learnt is kept, so that an unchanged part is checked in a second. */
const types = (project) => ({
  name: `types: ${project}`,
  run: () => {
    const kept = join(ROOT, 'node_modules/.cache/rumbo-types', `${project}.tsbuildinfo`);
    return node(tool('typescript', 'bin/tsc'), '--noEmit', '--incremental', '--tsBuildInfoFile', kept, '-p', project);
  },
  fix: `npx tsc --noEmit -p ${project}`,
});

/** Every check with the command that shows it alone, or mends it; config, database and workers are checked as built. */
const CHECKS = [
  {
    name: 'lint and format (biome)',
    run: () =>
      node(tool('@biomejs/biome', 'bin/biome'), 'check', '--max-diagnostics=40', '--diagnostic-level=error', '.'),
    fix: 'npx biome check --write .',
  },
  types('cms'),
  types('admin-ui'),
  types('tsconfig.tests.json'),
  {
    name: 'boundaries (dependency-cruiser)',
    run: () =>
      node(
        tool('dependency-cruiser', 'bin/dependency-cruise.mjs'),
        ...['config/src', 'database/src', 'cms/src', 'cms/config', 'cms/launcher', 'workers/src', 'admin-ui/src'],
        ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'],
      ),
    fix: 'move the import: the rule named above says where it may stand (.dependency-cruiser.cjs)',
  },
  {
    name: 'unused code (knip)',
    run: () => node(tool('knip', 'bin/knip.js'), '--no-progress', '--no-config-hints'),
    fix: 'npx knip --fix, or delete what it names',
  },
  {
    name: 'docker-compose.yml (dclint)',
    // A proxy is there to be reached from outside; the order of keys is a matter of reading.
    run: () =>
      node(
        tool('dclint', 'bin/dclint.cjs'),
        'docker-compose.yml',
        '--quiet',
        '--disable-rule',
        'no-unbound-port-interfaces',
      ),
    fix: 'npx dclint docker-compose.yml',
  },
  {
    name: 'TLS is verified everywhere',
    run: assertNoTlsSwitch,
    fix: 'give the authority as a setting (REDIS_CA, DATABASE_CA) instead of switching the check off',
  },
];

/** Words that switch certificate checks off, in any spelling a library knows. */
const TLS_SWITCHES =
  /rejectUnauthorized['"]?\s*[:=]\s*(false|0|!1)|NODE_TLS_REJECT_UNAUTHORIZED|checkServerIdentity|strictSSL|insecureHTTPParser|--insecure\b|tlsAllowInvalid|sslmode=(no-verify|disable|allow|prefer)/;
const SKIPPED = new Set(['node_modules', 'dist', '.git', '.data', '.cache', 'build', '.strapi']);

async function assertNoTlsSwitch() {
  const found = [];
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (SKIPPED.has(entry.name)) continue;
      if (entry.isDirectory()) walk(path);
      else if (
        /\.([cm]?[jt]sx?|json|ya?ml|sh|example)$|Dockerfile/.test(entry.name) &&
        entry.name !== 'package-lock.json'
      )
        look(path);
    }
  };
  const look = (path) => {
    if (path.endsWith(join('scripts', 'check.mjs'))) return;
    readFileSync(path, 'utf8')
      .split('\n')
      .forEach((line, index) => {
        if (TLS_SWITCHES.test(line)) found.push(`${path}:${index + 1}: ${line.trim()}`);
      });
  };
  walk(ROOT);
  if (found.length > 0) throw Object.assign(new Error(found.join('\n')), { output: found.join('\n') });
}

/** Runs all checks, two at a time, on built contracts; resolves with how many passed and failed. */
export async function check() {
  const waiting = [...CHECKS];
  const failed = [];
  const total = waiting.length;
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const begin = Date.now();
      try {
        await next.run();
        console.log(`✓ ${next.name} (${((Date.now() - begin) / 1000).toFixed(1)} s)`);
      } catch (error) {
        failed.push(next.name);
        console.log(`✗ ${next.name}\n${(error.output ?? error.message).trim()}\n  → ${next.fix}\n`);
      }
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
  return { passed: total - failed.length, failed: failed.length };
}

async function main() {
  await install(ROOT);
  await build(ROOT, ['config', 'database', 'workers']);
  const { passed, failed } = await check();
  say(`${passed} comprobaciones bien, ${failed} mal`, `${passed} checks passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

if (isMain(import.meta.url)) main().catch(fail);
