import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startProduct } from './product';

/** Before a run of several journeys: one product starts on nothing, and they all begin where it ended. */
export default async function firstStart({
  testPathPatterns,
}: {
  testPathPatterns: { isSet(): boolean };
}): Promise<void> {
  if (testPathPatterns.isSet()) return;
  const product = await startProduct();
  await product.stop({ isDataKept: true });
  await forgetPorts(product.dataDir);
  process.env.STARTED_DATA_DIR = product.dataDir;
}

/** Copies of it run side by side: each takes ports that are free. */
async function forgetPorts(dataDir: string): Promise<void> {
  for (const engine of ['postgres', 'redis']) {
    const file = join(dataDir, 'engines', `${engine}.json`);
    const { port: _port, ...state } = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify(state));
  }
}
