import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from './check.mjs';
import { build } from './steps/build.mjs';
import { chromium } from './steps/chromium.mjs';
import { dovecot } from './steps/dovecot.mjs';
import { install } from './steps/install.mjs';
import { assertNodeVersion } from './steps/node-version.mjs';
import { ROOT } from './steps/root.mjs';
import { run } from './steps/run.mjs';
import { say } from './steps/say.mjs';

/** `npm test` on a fresh machine: everything there is, and one last line that says how it went. */
async function main() {
  assertNodeVersion();
  const [browser] = await Promise.all([systemTools(), install(ROOT)]);
  await build(ROOT, ['config', 'database', 'workers']);
  say('▸ Comprobaciones y pruebas de las partes', '▸ Checks and tests of the parts');
  // The admin panel of the CMS leaves a core idle for a minute.
  const [[checks, parts]] = await Promise.all([checksAndParts(browser), build(ROOT)]);
  say('▸ Pruebas del CMS', '▸ Tests of the CMS');
  const cms = await jest(['--selectProjects', 'cms'], browser);
  say('▸ Recorridos', '▸ Journeys');
  // Each starts a whole product: after, not beside, the suites.
  const journeys = await jest(['--selectProjects', 'journeys', '--maxWorkers=2'], browser);
  say('▸ Averías', '▸ Faults');
  const broken = await faults();
  const all = [checks, parts, cms, journeys, broken];
  const passed = all.reduce((sum, one) => sum + one.passed, 0);
  const failed = all.reduce((sum, one) => sum + one.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}

async function checksAndParts(browser) {
  const checks = await check();
  return [checks, await jest(['--selectProjects', 'scripts', 'config', 'database', 'workers', 'admin-ui'], browser)];
}

/** What the system's packages bring, one after another: apt-get locks. Gives the browser. */
async function systemTools() {
  const browser = await chromium();
  await dovecot();
  return browser;
}

/** Counts of one jest run; a suite that does not even load is a failure, and so is a run without a result. */
async function jest(args, browser) {
  const folder = mkdtempSync(join(tmpdir(), 'rumbo-jest-'));
  const file = join(folder, 'result.json');
  const env = { ...process.env, NODE_ENV: 'test', CHROMIUM_PATH: browser };
  const command = [
    join(ROOT, 'node_modules/jest/bin/jest.js'),
    ...args,
    '--passWithNoTests',
    '--forceExit',
    '--json',
    `--outputFile=${file}`,
  ];
  await run(process.execPath, command, { cwd: ROOT, env, show: true }).catch(() => {});
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    return { passed: result.numPassedTests, failed: failed === 0 && !result.success ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One short fault of each kind (test-faults.mjs); a run that does not come to its last line is a failure. */
async function faults() {
  const command = [join(ROOT, 'scripts/test-faults.mjs'), '--short'];
  const said = await run(process.execPath, command, { cwd: ROOT }).catch((error) => error.output ?? error.message);
  console.log(said.trim().split('\n').slice(0, -2).join('\n'));
  try {
    const { passed, failed } = JSON.parse(said.trim().split('\n').at(-1));
    return { passed, failed };
  } catch {
    console.log(said);
    return { passed: 0, failed: 1 };
  }
}

main().catch((error) => {
  console.error(error.name === 'Stop' ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exit(1);
});
