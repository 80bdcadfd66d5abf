import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the clone. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** True in the script that node was called with, false where it is imported. */
export const isMain = (url) => realpathSync(process.argv[1] ?? '') === realpathSync(fileURLToPath(url));
