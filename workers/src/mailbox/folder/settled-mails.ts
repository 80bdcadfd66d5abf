import type { Stats } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A file untouched for this long is whole; one that was renamed in, usually, at first sight. */
const QUIET_MS = 2_000;
/** Otherwise it has to look the same twice, this far apart. */
const LOOK_AGAIN_MS = 400;

interface Look {
  size: number;
  mtimeMs: number;
  at: number;
}

/** Tells whole mails from those still being written, by looking at a folder again and again. */
export class SettledMails {
  private readonly folder: string;
  private looks = new Map<string, Look>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Names of mails that are whole, and whether others are still arriving. Only `.eml` files count, and no links. */
  async look(now: number): Promise<{ settled: string[]; areArriving: boolean }> {
    const seen = new Map<string, Look>();
    const settled: string[] = [];
    for (const name of (await readdir(this.folder)).sort()) {
      if (name.startsWith('.') || !name.toLowerCase().endsWith('.eml')) continue;
      const stats = await lstat(join(this.folder, name)).catch(() => undefined);
      if (!stats?.isFile()) continue;
      const before = this.looks.get(name);
      const look = isSame(before, stats) ? before : { size: stats.size, mtimeMs: stats.mtimeMs, at: now };
      if (stats.size > 0 && (now - look.at >= LOOK_AGAIN_MS || now - stats.mtimeMs >= QUIET_MS)) settled.push(name);
      else seen.set(name, look);
    }
    this.looks = seen;
    return { settled, areArriving: seen.size > 0 };
  }
}

const isSame = (look: Look | undefined, stats: Stats): look is Look =>
  look?.size === stats.size && look.mtimeMs === stats.mtimeMs;
