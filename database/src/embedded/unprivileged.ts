import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { EngineError } from './engine-error';

export interface Unprivileged {
  /** Put before a command to run it as somebody Postgres accepts. */
  prefix: string[];
  /** Who must own the data folder on the outside; absent: whoever runs us. */
  owner?: { uid: number; gid: number };
}

/**
 * Postgres refuses to run as root and initdb wants a user with a name. A user namespace in which we are
 * somebody else is enough and leaves every file ours. Where namespaces are forbidden (a container's
 * default), a system user with no more than the right to walk into the folder does.
 */
export function unprivileged(): Unprivileged {
  if (process.getuid?.() !== 0 && hasName()) return { prefix: [] };
  const user = systemUser();
  const namespace = ['unshare', '--user', `--map-user=${user.uid}`, `--map-group=${user.gid}`];
  if (works(namespace)) return { prefix: namespace };
  const switched = [
    'setpriv',
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    '--clear-groups',
    '--inh-caps=-all,+dac_override',
    '--ambient-caps=-all,+dac_override',
  ];
  if (process.getuid?.() === 0 && works(switched)) return { prefix: switched, owner: user };
  throw new EngineError(
    'Postgres cannot run as this user here and neither unshare nor setpriv may change it: start as an ordinary user, or set DATABASE_URL.',
  );
}

const hasName = (): boolean => {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
};

const works = (prefix: string[]): boolean => {
  const [command = '', ...args] = prefix;
  try {
    execFileSync(command, [...args, 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

function systemUser(): { uid: number; gid: number } {
  const lines = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const line = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody');
  return { uid: Number(line?.[2] ?? 65_534), gid: Number(line?.[3] ?? 65_534) };
}
