import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isRunning } from '../scratch';
import type { MailFolders } from './folders';

const SIGN_OF_LIFE = '.alive';
/** A worker that has not shown itself for this long is dead. */
const DEAD_MS = 30_000;

/**
 * This process's own place for the mails it has taken. Taking is a rename, which only one can win; the sign of life
 * tells the mails of a worker at work from those of one that died.
 */
export class WorkingFolder {
  readonly path: string;
  private readonly folders: MailFolders;

  private constructor(folders: MailFolders) {
    this.folders = folders;
    this.path = join(folders.working, `${hostname()}.${process.pid}.${randomBytes(4).toString('hex')}`);
  }

  static async open(folders: MailFolders): Promise<WorkingFolder> {
    const own = new WorkingFolder(folders);
    await mkdir(own.path);
    await own.showLife();
    return own;
  }

  async showLife(): Promise<void> {
    const sign = join(this.path, SIGN_OF_LIFE);
    const now = new Date();
    await utimes(sign, now, now).catch(() => writeFile(sign, ''));
  }

  /** The mail's path here, or undefined when another worker was faster. */
  async take(name: string): Promise<string | undefined> {
    const path = join(this.path, name);
    try {
      await rename(join(this.folders.inbox, name), path);
      return path;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  async giveBack(name: string): Promise<void> {
    await putBack(join(this.path, name), this.folders.inbox, name);
  }

  /** Puts the mails of dead workers back into the inbox; answers how many. */
  async recover(now: number): Promise<number> {
    let recovered = 0;
    for (const worker of await readdir(this.folders.working, { withFileTypes: true })) {
      const folder = join(this.folders.working, worker.name);
      if (!worker.isDirectory() || folder === this.path || !(await isDead(folder, worker.name, now))) continue;
      const left = await readdir(folder).catch(() => []);
      for (const name of left.filter((file) => file !== SIGN_OF_LIFE)) {
        if (await putBack(join(folder, name), this.folders.inbox, name)) recovered += 1;
      }
      await rm(folder, { recursive: true, force: true });
    }
    return recovered;
  }

  /** Leaves nothing behind; mails still here go back. */
  async close(): Promise<void> {
    for (const name of await readdir(this.path)) if (name !== SIGN_OF_LIFE) await this.giveBack(name);
    await rm(this.path, { recursive: true, force: true });
  }
}

async function isDead(folder: string, name: string, now: number): Promise<boolean> {
  const [host, pid] = name.split(/\.(?=\d+\.[0-9a-f]+$)|(?<=\.\d+)\.(?=[0-9a-f]+$)/);
  if (host === hostname() && !isRunning(Number(pid))) return true;
  const sign = await stat(join(folder, SIGN_OF_LIFE))
    .catch(() => stat(folder))
    .catch(() => undefined);
  return sign !== undefined && now - sign.mtimeMs > DEAD_MS;
}

async function putBack(from: string, inbox: string, name: string): Promise<boolean> {
  const isTaken = await stat(join(inbox, name)).then(
    () => true,
    () => false,
  );
  const target = isTaken ? name.replace(/(\.eml)?$/i, `~${randomBytes(4).toString('hex')}$1`) : name;
  return rename(from, join(inbox, target)).then(
    () => true,
    () => false,
  );
}
