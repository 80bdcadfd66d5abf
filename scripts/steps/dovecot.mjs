import { existsSync } from 'node:fs';
import { run } from './run.mjs';
import { step } from './say.mjs';

/**
 * The mail server that the IMAP mailbox is tried against: Debian's is installed when there is none and we are root.
 * Without it those tests say that they did not run, and fail in CI.
 */
export async function dovecot() {
  if (existsSync('/usr/sbin/dovecot') || process.getuid?.() !== 0) return;
  await step('Instalando Dovecot (apt-get)', 'Installing Dovecot (apt-get)', async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update'], { env });
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'dovecot-imapd'], { env });
  }).catch(() => undefined);
}
