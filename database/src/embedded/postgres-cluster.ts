import { execFile } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EngineError } from './engine-error';
import { POSTGRES_MAJOR } from './postgres-binaries';
import type { Unprivileged } from './unprivileged';

const run = promisify(execFile);

/** Only with a password, only over loopback. */
const HBA = 'host all all 127.0.0.1/32 scram-sha-256\n';

interface ClusterOptions {
  folder: string;
  binaries: string;
  user: Unprivileged;
  password: string;
}

/** True when `folder` holds a cluster of ours; false when it is still to be made; an EngineError otherwise. */
export function hasCluster(folder: string): boolean {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return false;
  let version: string;
  try {
    version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    throw new EngineError(
      `${folder} is not a Postgres data folder (no readable PG_VERSION): move it away, or set DATA_DIR to another folder.`,
      { cause: error },
    );
  }
  if (version === POSTGRES_MAJOR) return true;
  throw new EngineError(
    `${folder} was made by Postgres ${version}, this one is ${POSTGRES_MAJOR}: restore a back-up into a new DATA_DIR, or set DATABASE_URL to a Postgres ${version}.`,
  );
}

/** Made beside and renamed, so that a kill in the middle leaves nothing half-made. */
export async function createCluster({ folder, binaries, user, password }: ClusterOptions): Promise<void> {
  const beside = `${folder}.new`;
  const passwordFile = `${folder}.password`;
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user.owner) for (const path of [beside, passwordFile]) chownSync(path, user.owner.uid, user.owner.gid);
  const [command = '', ...args] = [
    ...user.prefix,
    join(binaries, 'initdb'),
    `--pgdata=${beside}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    // ICU travels with the binaries: names sort as people read them (Álvarez before Zapata) on any system.
    '--locale-provider=icu',
    '--icu-locale=es',
    '--text-search-config=spanish',
    '--data-checksums',
    '--no-instructions',
  ];
  try {
    await run(command, args, { env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C' } });
    writeFileSync(join(beside, 'pg_hba.conf'), HBA);
    rmSync(folder, { recursive: true, force: true });
    renameSync(beside, folder);
  } catch (error) {
    const said = String((error as { stderr?: string }).stderr ?? error)
      .trim()
      .split('\n')
      .slice(-3)
      .join(' ');
    throw new EngineError(`Postgres could not make its data folder ${folder}: ${said}`, { cause: error });
  } finally {
    rmSync(passwordFile, { force: true });
  }
}
