import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Where mails lie while they are taken apart. Nothing in it is worth keeping: the mail itself is elsewhere. */
export interface Scratch {
  /** Runs `use` with a folder of its own, which is gone afterwards, whatever happened. */
  withFolder<T>(use: (folder: string) => Promise<T>): Promise<T>;
}

/** Folders that a killed worker of this machine left are removed first. */
export async function openScratch(dir: string): Promise<Scratch> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  for (const name of await readdir(dir)) {
    const [, host, pid] = /^(.*)\.(\d+)\.[^.]+$/.exec(name) ?? [];
    if (host === hostname() && !isRunning(Number(pid))) await rm(join(dir, name), { recursive: true, force: true });
  }
  return {
    async withFolder(use) {
      const folder = await mkdtemp(join(dir, `${hostname()}.${process.pid}.`));
      try {
        return await use(folder);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
