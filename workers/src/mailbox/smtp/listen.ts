import { randomUUID, timingSafeEqual } from 'node:crypto';
import { createWriteStream, readFileSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { SmtpSettings } from '@rumbo/config/env';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import type { Log } from '../../log';
import { inMb, MAX_MAIL_BYTES } from '../limits';

const MAX_CLIENTS = 20;

/**
 * Takes mails over SMTP into the inbox of the folder mailbox. "250 OK" is said when the mail is on disk: what was
 * accepted is not lost. Rejects when the port cannot be had.
 */
export async function listenSmtp({
  settings,
  inbox,
  log,
}: {
  settings: SmtpSettings;
  inbox: string;
  log: Log;
}): Promise<{ port: number; stop(): Promise<void> }> {
  const { HOST, PORT, USER, PASSWORD, CERT, KEY } = settings;
  await mkdir(inbox, { recursive: true });
  const server = new SMTPServer({
    name: 'rumbo',
    size: MAX_MAIL_BYTES,
    maxClients: MAX_CLIENTS,
    disableReverseLookup: true,
    authOptional: USER === undefined,
    disabledCommands: [...(CERT ? [] : ['STARTTLS']), ...(USER === undefined ? ['AUTH'] : [])],
    // Without a certificate a password in the clear is what there is; beyond this machine the settings ask for both.
    allowInsecureAuth: CERT === undefined,
    ...(CERT && KEY && { cert: readFileSync(CERT), key: readFileSync(KEY) }),
    onAuth({ username, password }, _session, answer) {
      if (isSame(username, USER) && isSame(password, PASSWORD)) answer(null, { user: username });
      else answer(Object.assign(new Error('User or password is not right'), { responseCode: 535 }));
    },
    onData(stream, session, answer) {
      void keep(stream, inbox).then(
        (name) => {
          log.info('Mail taken over SMTP', { mail: name, from: session.remoteAddress });
          answer(null, 'kept');
        },
        (error: Error & { responseCode?: number }) => {
          log.warn('Mail over SMTP not taken', { from: session.remoteAddress, error });
          // Without a code of its own: not now, send it again.
          answer(Object.assign(error, { responseCode: error.responseCode ?? 451 }));
        },
      );
    },
  });
  server.on('error', (error) => log.warn('A mail over SMTP broke off', { cause: error.message }));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(PORT, HOST, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const { port } = server.server.address() as AddressInfo;
  log.info('Mail is taken over SMTP', { host: HOST, port });
  return { port, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** On disk before it returns, under a name the mailbox looks at; names that begin with a point it leaves alone. */
async function keep(stream: SMTPServerDataStream, inbox: string): Promise<string> {
  const name = `smtp-${randomUUID()}.eml`;
  const partial = join(inbox, `.${name}`);
  try {
    await pipeline(stream, createWriteStream(partial, { mode: 0o600, flush: true }));
    if (stream.sizeExceeded)
      throw Object.assign(new Error(`The mail is larger than ${inMb(MAX_MAIL_BYTES)}`), { responseCode: 552 });
    await rename(partial, join(inbox, name));
    const folder = await open(inbox);
    await folder.sync().finally(() => folder.close());
    return name;
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

function isSame(given: string | null | undefined, wanted: string | undefined): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(wanted ?? '')];
  return wanted !== undefined && a.length === b.length && timingSafeEqual(a, b);
}
