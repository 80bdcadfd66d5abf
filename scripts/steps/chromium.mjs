import { execFileSync } from 'node:child_process';
import { run } from './run.mjs';
import { Stop, step } from './say.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const find = () => {
  try {
    return execFileSync('/bin/sh', ['-c', NAMES.map((name) => `command -v ${name}`).join(' || ')], {
      encoding: 'utf8',
    }).trim();
  } catch {
    return undefined;
  }
};

/** Path of a Chromium for the browser journeys; Debian's is installed when there is none and we are root. */
export async function chromium() {
  const found = process.env.CHROMIUM_PATH || find();
  if (found) return found;
  if (process.getuid?.() === 0) {
    await step('Instalando Chromium (apt-get)', 'Installing Chromium (apt-get)', async () => {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      await run('apt-get', ['update'], { env });
      await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
    }).catch((error) => {
      throw new Stop(
        `${error.message}\nNo se pudo instalar Chromium.`,
        `${error.message}\nChromium could not be installed.`,
      );
    });
  }
  const installed = find();
  if (installed) return installed;
  throw new Stop(
    'Los recorridos de navegador necesitan Chromium: instálelo ("sudo apt-get install chromium") o indique CHROMIUM_PATH.',
    'The browser journeys need Chromium: install it ("sudo apt-get install chromium") or set CHROMIUM_PATH.',
  );
}
