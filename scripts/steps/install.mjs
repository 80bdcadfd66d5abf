import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';
import { Stop, step } from './say.mjs';

/** Runs `npm ci` unless node_modules holds what the lockfile names. */
export async function install(root) {
  if (isInstalled(root)) return;
  await step(
    'Instalando dependencias (npm ci, unos minutos la primera vez)',
    'Installing dependencies (npm ci, some minutes the first time)',
    async () => {
      // With NODE_ENV=production npm would leave out what the build needs.
      const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
      const npm = process.env.npm_execpath;
      try {
        await (npm ? run(process.execPath, [npm, ...args], { cwd: root }) : run('npm', args, { cwd: root }));
      } catch (error) {
        const reason = String(error.output ?? error.message)
          .split('\n')
          .filter((line) => /npm error|ERR!/.test(line))
          .slice(0, 3)
          .join(' ');
        throw new Stop(
          `npm no pudo instalar las dependencias: ${reason || error.message}. Corrija eso (¿hay conexión?) y repita la orden.`,
          `npm could not install the dependencies: ${reason || error.message}. Mend that (is there a connection?) and run the command again.`,
        );
      }
    },
  );
}

/** npm keeps what it installed in node_modules/.package-lock.json; `npm ci` writes it last. */
function isInstalled(root) {
  const installedFile = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional, link, peer }]) => {
    if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) return true;
    if (link) return existsSync(join(root, path));
    return installed[path] ? installed[path].version === version : optional === true || peer === true;
  });
}
