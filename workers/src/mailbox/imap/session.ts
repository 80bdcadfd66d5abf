import { createWriteStream } from 'node:fs';
import { utimes } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ImapSettings } from '@rumbo/config/env';
import { ImapFlow } from 'imapflow';

/** Set on every mail that was looked at; people's own marks stay theirs. */
const DONE = '$RumboDone';
const CHUNK_BYTES = 256 * 1024;
const DEFAULT_PORTS = { on: 993, starttls: 143, off: 143 };

export interface WaitingMail {
  uid: number;
  size: number;
  /** When it was sent, or when it arrived here. */
  date: Date;
}

/** One connection to one mailbox, from its beginning to its end: imapflow's clients do not come back. */
export class ImapSession {
  readonly uidValidity: string;
  private readonly client: ImapFlow;
  private readonly settings: ImapSettings;
  /** Also a mail without the mark, where the server keeps no marks, is looked at once only. */
  private readonly looked = new Set<number>();

  private constructor(client: ImapFlow, settings: ImapSettings, uidValidity: string) {
    this.client = client;
    this.settings = settings;
    this.uidValidity = uidValidity;
  }

  /** Connects and opens the folder. `onChange` is called when a mail arrives and when the connection ends. */
  static async open(settings: ImapSettings, onChange: () => void): Promise<ImapSession> {
    const { HOST, PORT, USER, PASSWORD, TLS, FOLDER, POLL_SECONDS } = settings;
    const client = new ImapFlow({
      host: HOST,
      port: PORT ?? DEFAULT_PORTS[TLS],
      secure: TLS === 'on',
      // Without it the password would go in the clear to a server that says it has no TLS.
      doSTARTTLS: TLS === 'starttls',
      auth: { user: USER, pass: PASSWORD },
      logger: false,
      disableAutoIdle: true,
      connectionTimeout: 30_000,
      greetingTimeout: 15_000,
      socketTimeout: Math.max(5 * 60, POLL_SECONDS * 2) * 1000,
    });
    // Before connecting: an error without a listener ends the process. Who waits for an answer gets it as well.
    client.on('error', onChange);
    client.on('close', onChange);
    client.on('exists', onChange);
    try {
      await client.connect();
      const mailbox = await client.mailboxOpen(FOLDER);
      return new ImapSession(client, settings, String(mailbox.uidValidity));
    } catch (error) {
      client.close();
      throw error;
    }
  }

  get isOpen(): boolean {
    return this.client.usable;
  }

  /** Mails nobody has looked at, oldest first. */
  async waiting(): Promise<WaitingMail[]> {
    const found = await this.client.search({ unKeyword: DONE, deleted: false }, { uid: true });
    const uids = (found || []).filter((uid) => !this.looked.has(uid));
    if (uids.length === 0) return [];
    const mails = await this.client.fetchAll(
      uids,
      { uid: true, size: true, internalDate: true, envelope: true },
      { uid: true },
    );
    return mails
      .map(({ uid, size = 0, internalDate, envelope }) => {
        const arrived = new Date(internalDate ?? Date.now());
        const sent = new Date(envelope?.date ?? Number.NaN);
        return { uid, size, date: sent < arrived ? sent : arrived };
      })
      .sort((a, b) => a.date.getTime() - b.date.getTime() || a.uid - b.uid);
  }

  /** Writes a mail to `path`, a piece at a time. Answers false when it is no longer there. */
  async download({ uid, date }: WaitingMail, path: string): Promise<boolean> {
    const { content } = await this.client.download(String(uid), undefined, { uid: true, chunkSize: CHUNK_BYTES });
    if (!content) return false;
    await pipeline(content as Readable, createWriteStream(path, { mode: 0o600 }));
    // A mail without a date is dated by its file.
    await utimes(path, date, date);
    return true;
  }

  /** Marks a mail and puts it where it belongs; the folder is made when there is none. */
  async putAway(uid: number, outcome: 'done' | 'ignored' | 'refused'): Promise<void> {
    this.looked.add(uid);
    // A mail that was refused stays unread: somebody has to see it.
    await this.client.messageFlagsAdd(String(uid), outcome === 'done' ? [DONE, '\\Seen'] : [DONE], { uid: true });
    const { DONE_FOLDER, REFUSED_FOLDER } = this.settings;
    const folder = { done: DONE_FOLDER, ignored: 'none', refused: REFUSED_FOLDER }[outcome];
    if (folder === 'none') return;
    const path = folder.split('/');
    if (!(await this.client.messageMove(String(uid), path, { uid: true }).catch(() => false))) {
      await this.client.mailboxCreate(path);
      if (!(await this.client.messageMove(String(uid), path, { uid: true })))
        throw new Error(`The server does not move mail ${uid} to ${folder}`);
    }
  }

  /** Listens until `until` resolves. */
  async listen(until: Promise<void>): Promise<void> {
    const idling = this.client.idle().catch(() => false);
    await until;
    // Any command ends the listening.
    if (this.isOpen) await this.client.noop();
    await idling;
  }

  async close(): Promise<void> {
    if (this.isOpen) await this.client.logout().catch(() => undefined);
    this.client.close();
  }
}
