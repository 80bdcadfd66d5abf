import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../steps/port.mjs';
import { ROOT } from '../steps/root.mjs';
import { ADMIN, signIn } from '../throwaway/product.mjs';

const CMS = join(ROOT, 'cms');

/**
 * One more cms on the product's own database, whose clock can be set. Killed with SIGKILL it is gone at once; what it
 * had under way is for the others.
 */
export async function startServer(product, engines) {
  const port = await freePort();
  const child = fork(join(CMS, 'tests/setup/server.cjs'), { silent: true });
  const start = {
    distDir: join(CMS, 'dist'),
    env: {
      ...process.env,
      ...engines.env,
      ...JSON.parse(readFileSync(join(product.dataDir, 'secrets.json'), 'utf8')),
      NODE_ENV: 'production',
      STRAPI_TELEMETRY_DISABLED: 'true',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: product.dataDir,
      LOG_LEVEL: 'warn',
      ADMIN_EMAIL: ADMIN.email,
      ADMIN_PASSWORD: ADMIN.password,
    },
  };
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      log = (log + chunk).slice(-20_000);
    });
  const gone = new Promise((done) => child.once('exit', done));
  const told = new Promise((done) => child.once('message', done));
  child.send({ start });
  await Promise.race([
    told,
    gone.then((code) => {
      throw new Error(`a further cms ended with ${code} while it started:\n${log}`);
    }),
  ]);
  return {
    api: await signIn(`http://127.0.0.1:${port}`, ADMIN),
    setClock: (now) => {
      const set = new Promise((done) => child.once('message', done));
      child.send({ now });
      return Promise.race([set, gone]);
    },
    kill: () => {
      child.kill('SIGKILL');
      return gone;
    },
  };
}
