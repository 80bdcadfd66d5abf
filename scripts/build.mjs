import { build } from './steps/build.mjs';
import { install } from './steps/install.mjs';
import { ROOT } from './steps/root.mjs';
import { fail, say } from './steps/say.mjs';

/** `npm run build`: what is stale; `npm run build -- config database` only these. */
async function main() {
  await install(ROOT);
  const only = process.argv.slice(2);
  const built = await build(ROOT, only.length > 0 ? only : undefined);
  if (built.length === 0) say('Todo está compilado.', 'Everything is built.');
}

main().catch(fail);
