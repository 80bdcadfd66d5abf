import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Milliseconds the product's reader takes for a file by itself, parsing and mapping, its rows thrown away. */
export async function readAlone(path, profile) {
  const { startReader } = require('../../workers/dist/imports/start-reader.js');
  const { profileSettings } = require('@rumbo/config/api');
  const began = performance.now();
  const reader = startReader({ fileName: path, settings: profileSettings.parse(profile), staged: true });
  reader.rows.resume();
  await Promise.all([reader.feed(createReadStream(path)), reader.done]);
  return Math.round(performance.now() - began);
}
