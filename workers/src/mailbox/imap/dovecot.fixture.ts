import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

export const USER = 'ventas';
export const PASSWORD = 'correct horse battery';
const NOBODY = 65_534;

/** Dovecot of the machine, as a private instance on a free port of this machine, or what keeps it from running. */
export interface Dovecot {
  port: number;
  /** Ends the connections of all who have signed in, as a network does. */
  dropConnections(): void;
  stop(): Promise<void>;
}

/** Path of dovecot; installed by apt-get when it is not there and we are root. Undefined: it cannot be had. */
export function findDovecot(): string | undefined {
  const find = (): string | undefined => {
    try {
      return execFileSync('/bin/sh', ['-c', 'command -v dovecot || ls /usr/sbin/dovecot'], { encoding: 'utf8' }).trim();
    } catch {
      return undefined;
    }
  };
  const found = find();
  if (found || process.getuid?.() !== 0) return found;
  try {
    const install = 'apt-get update && apt-get install -y --no-install-recommends dovecot-imapd';
    execFileSync('/bin/sh', ['-c', `export DEBIAN_FRONTEND=noninteractive; ${install}`], {
      stdio: 'ignore',
      timeout: 300_000,
    });
  } catch {
    return undefined;
  }
  return find();
}

export async function startDovecot(binary: string): Promise<Dovecot> {
  const dir = mkdtempSync(join(tmpdir(), 'dovecot-'));
  const port = await freePort();
  const isRoot = process.getuid?.() === 0;
  const { username, uid, gid } = userInfo();
  const [mailUid, mailGid] = isRoot ? [NOBODY, NOBODY] : [uid, gid];
  mkdirSync(join(dir, 'mail'), { mode: 0o777 });
  execFileSync('chmod', ['755', dir]);
  execFileSync('chmod', ['777', join(dir, 'mail')]);
  writeFileSync(join(dir, 'users'), `${USER}:{PLAIN}${PASSWORD}\n`, { mode: 0o644 });
  const config = join(dir, 'dovecot.conf');
  writeFileSync(
    config,
    `protocols = imap
listen = 127.0.0.1
base_dir = ${dir}/run
state_dir = ${dir}/state
log_path = ${dir}/log
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
first_valid_uid = 1
first_valid_gid = 1
mail_location = maildir:${dir}/mail/%u
mailbox_list_index = no
${isRoot ? '' : `default_internal_user = ${username}\ndefault_internal_group = ${execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim()}\ndefault_login_user = ${username}`}
passdb {
  driver = passwd-file
  args = scheme=PLAIN ${dir}/users
}
userdb {
  driver = static
  args = uid=${mailUid} gid=${mailGid} home=${dir}/mail/%u
}
service imap-login {
  ${isRoot ? '' : 'chroot ='}
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
${isRoot ? '' : 'service anvil {\n  chroot =\n}\nservice stats {\n  chroot =\n}'}
`,
  );
  const child: ChildProcess = spawn(binary, ['-F', '-c', config], { stdio: 'ignore' });
  await untilListening(port);
  return {
    port,
    dropConnections() {
      execFileSync('doveadm', ['-c', config, 'kick', USER], { stdio: 'ignore' });
    },
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function untilListening(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const isUp = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true));
      socket.once('error', () => resolve(false));
      socket.once('connect', () => socket.end());
    });
    if (isUp) return;
    await delay(100);
  }
  throw new Error('dovecot does not listen');
}
