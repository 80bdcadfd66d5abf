import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './steps/build.mjs';
import { install } from './steps/install.mjs';
import { fail, say } from './steps/say.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** `npm run build`: what is stale; `npm run build -- config database` only these. */
async function main() {
  await install(ROOT);
  const only = process.argv.slice(2);
  const built = await build(ROOT, only.length > 0 ? only : undefined);
  if (built.length === 0) say('Todo está compilado.', 'Everything is built.');
}

main().catch(fail);
