import { rm } from 'node:fs/promises';

export default async function lastStop(): Promise<void> {
  if (process.env.STARTED_DATA_DIR) await rm(process.env.STARTED_DATA_DIR, { recursive: true, force: true });
}
