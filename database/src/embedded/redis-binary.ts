import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EngineError } from './engine-error';

const run = promisify(execFile);
const WAY_OUT =
  'install it (Debian: "apt-get install redis-server", Fedora: "dnf install redis", macOS: "brew install redis"), set REDIS_URL, or use "docker compose up"';

export interface RedisBinary {
  command: string;
  /** Where the libraries of an unpacked package are. */
  libraries?: string;
}

/**
 * redis-server from PATH; else, on Debian and its kin, the distribution's package: installed when we are
 * root, else unpacked into `dataDir`/redis-server without touching the system.
 */
export async function redisBinary(dataDir: string, log: (line: string) => void): Promise<RedisBinary> {
  const found = onPath('redis-server') ?? onPath('valkey-server');
  if (found) return { command: found };
  const unpacked = unpackedRedis(dataDir);
  if (unpacked) return unpacked;
  if (!onPath('apt-get')) throw new EngineError(`redis-server is not installed: ${WAY_OUT}.`);
  try {
    if (process.getuid?.() === 0) {
      log('installing redis-server (apt-get)');
      await install();
    } else {
      log('fetching redis-server (apt-get download)');
      await unpack(dataDir);
    }
  } catch (error) {
    const said = String((error as { stderr?: string }).stderr || error)
      .trim()
      .split('\n')
      .pop();
    throw new EngineError(`redis-server is not installed and apt-get could not bring it (${said}): ${WAY_OUT}.`, {
      cause: error,
    });
  }
  const installed = onPath('redis-server');
  const binary = installed ? { command: installed } : unpackedRedis(dataDir);
  if (!binary) throw new EngineError(`redis-server is not installed: ${WAY_OUT}.`);
  return binary;
}

const onPath = (name: string): string | undefined => {
  try {
    return execFileSync('/bin/sh', ['-c', `PATH="$PATH:/usr/sbin:/opt/homebrew/bin"; command -v ${name}`], {
      encoding: 'utf8',
    }).trim();
  } catch {
    return undefined;
  }
};

/** Waits for whoever else is installing something. */
const apt = (...args: string[]) =>
  run('env', ['DEBIAN_FRONTEND=noninteractive', 'RUNLEVEL=1', 'apt-get', '-o', 'DPkg::Lock::Timeout=120', ...args]);

/** RUNLEVEL=1: the package's own service, with its data elsewhere and port 6379, must not start. */
async function install(): Promise<void> {
  const args = ['install', '-y', '--no-install-recommends', 'redis-server'];
  await apt(...args).catch(async () => {
    await apt('update');
    await apt(...args);
  });
}

const PACKAGES = /^(redis-server|redis-tools|lib(jemalloc|lua|lzf|hiredis|atomic|systemd|ssl)[\w.+-]*)$/;

/** `apt-get download` needs no rights; `dpkg -x` only unpacks. */
async function unpack(dataDir: string): Promise<void> {
  const folder = join(dataDir, 'redis-server');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { stdout } = await run('apt-cache', [
    'depends',
    '--recurse',
    '--no-recommends',
    '--no-suggests',
    '--no-conflicts',
    '--no-breaks',
    '--no-replaces',
    '--no-enhances',
    'redis-server',
  ]);
  const packages = [...new Set(stdout.split('\n').filter((line) => PACKAGES.test(line)))];
  if (packages.length === 0)
    throw new Error('the package lists are empty: an administrator has to run "apt-get update" once');
  await run('apt-get', ['download', ...packages], { cwd: folder });
  for (const file of readdirSync(folder))
    if (file.endsWith('.deb')) await run('dpkg', ['-x', join(folder, file), folder]);
}

function unpackedRedis(dataDir: string): RedisBinary | undefined {
  const root = join(dataDir, 'redis-server');
  const command = join(root, 'usr', 'bin', 'redis-server');
  if (!existsSync(command)) return undefined;
  const libraries = ['usr/lib', 'lib']
    .flatMap((folder) =>
      existsSync(join(root, folder)) ? readdirSync(join(root, folder)).map((name) => join(root, folder, name)) : [],
    )
    .join(':');
  return { command, libraries };
}
