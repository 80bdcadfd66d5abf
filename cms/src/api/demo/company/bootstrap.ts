import { writeFile } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { dataPath, settings } from '../../../settings';
import { loadDemo } from './load';
import { tidyUp } from './remove';
import { storedState } from './state';

/**
 * At the start of the cms: what a crash left half done is tidied up, and with DEMO=on the demo is loaded, once. One
 * that somebody has removed does not come back by itself. Its accounts are left in demo-accounts.json for start.mjs to
 * show once. A demo that fails never keeps the product from starting.
 */
export async function bootstrapDemo(strapi: Core.Strapi): Promise<void> {
  try {
    const state = await storedState();
    const isWanted = settings.DEMO === 'on' && (state === undefined || state === 'making');
    if (!isWanted) return await tidyUp(state);
    const accounts = await loadDemo(strapi, { now: new Date() });
    await writeFile(dataPath('demo-accounts.json'), `${JSON.stringify(accounts)}\n`, { mode: 0o600 });
  } catch (error) {
    strapi.log.error(`demo: ${error instanceof Error ? error.message : String(error)}`);
  }
}
