import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';
import { createCmsClient } from '../../cms-client';
import { type Answer, type Call, type FakeCms, sendError, startFakeCms } from '../../cms-client/fake-cms.fixture';
import type { Log } from '../../log';
import { mail } from '../mail/mail.fixture';
import { openScratch } from '../scratch';
import { type Dovecot, findDovecot, PASSWORD, startDovecot, USER } from './dovecot.fixture';
import { watchImap } from './watch-imap';

/** The mailbox against a real server. Where none can be had it says that it did not run; in CI that is a failure. */
const binary = findDovecot();
if (!binary) {
  const why = 'did not run: mailbox/imap needs Dovecot (sudo apt-get install dovecot-imapd)';
  if (process.env.CI) throw new Error(why);
  process.stderr.write(`${why}\n`);
}
const withDovecot = binary ? describe : describe.skip;

withDovecot('an IMAP mailbox', () => {
  let dovecot: Dovecot;
  let dir: string;
  let cms: FakeCms;
  let answer: Answer;
  let person: ImapFlow;
  const running: { stop(): Promise<void> }[] = [];
  const lines: string[] = [];
  const write = (message: string, fields?: object): void =>
    void lines.push(`${message} ${JSON.stringify(fields ?? {})}`);
  const log: Log = { error: write, warn: write, info: write, debug: () => undefined };

  beforeEach(async () => {
    dovecot = await startDovecot(binary as string);
    dir = await mkdtemp(join(tmpdir(), 'imap-'));
    lines.length = 0;
    answer = () => ({ data: { id: 1, documentId: 'd', state: 'received' } });
    remembered.clear();
    cms = await startFakeCms((call, response) => record(call) ?? answer(call, response));
    person = new ImapFlow({
      host: '127.0.0.1',
      port: dovecot.port,
      secure: false,
      auth: { user: USER, pass: PASSWORD },
      logger: false,
    });
    person.on('error', () => undefined);
    await person.connect();
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((each) => each.stop()));
    person.close();
    await dovecot.stop();
    await cms.close();
    await rm(dir, { recursive: true });
  });

  /** What the record of the cms answers about mails: it remembers, as the tables do. */
  const remembered = new Map<string, string>();
  const imports = (): Call[] => cms.calls.filter(({ path }) => path === '/api/imports');
  function record({ path, body }: Call): object | undefined {
    if (!path.startsWith('/api/mails/')) return undefined;
    const { uidValidity, uid, uids, outcome } = JSON.parse(body.toString());
    if (path === '/api/mails/hold') return { data: { held: true } };
    if (path === '/api/mails/seen') remembered.set(`${uidValidity}:${uid}`, outcome);
    const known = (uids ?? []).filter((each: number) => remembered.has(`${uidValidity}:${each}`));
    return { data: known.map((each: number) => ({ uid: each, outcome: remembered.get(`${uidValidity}:${each}`) })) };
  }

  async function start(more: { password?: string } = {}): Promise<void> {
    running.push(
      watchImap({
        settings: {
          HOST: '127.0.0.1',
          PORT: dovecot.port,
          USER,
          PASSWORD: more.password ?? PASSWORD,
          FOLDER: 'INBOX',
          TLS: 'off',
          DONE_FOLDER: 'Rumbo/Procesados',
          REFUSED_FOLDER: 'Rumbo/Rechazados',
          POLL_SECONDS: 30,
        },
        cms: createCmsClient({ url: cms.url, token: 't'.repeat(32) }),
        scratch: await openScratch(join(dir, 'scratch')),
        log,
        backoffMs: () => 200,
      }),
    );
  }
  const send = (content: string | Buffer, folder = 'INBOX'): Promise<unknown> => person.append(folder, content);
  const named = (id: string, parts?: Parameters<typeof mail>[0]): string =>
    mail({ headers: { 'Message-ID': `<${id}@example.com>` }, ...parts });

  async function until(what: string, isSo: () => boolean | Promise<boolean>, ms = 10_000): Promise<void> {
    const end = Date.now() + ms;
    while (!(await isSo())) {
      if (Date.now() > end) throw new Error(`${what} did not come about; log:\n${lines.join('\n')}`);
      await delay(50);
    }
  }
  const count = async (folder: string): Promise<number> =>
    ((await person.status(folder, { messages: true }).catch(() => false as const)) || { messages: 0 }).messages ?? 0;
  const untilDone = (mails: number): Promise<void> =>
    until(`${mails} done`, async () => (await count('Rumbo.Procesados')) === mails && (await count('INBOX')) === 0);
  const bodyOf = (call: Call | undefined): string => call?.body.toString('latin1') ?? '';

  test('a mail is there within three seconds of its arrival, its file byte for byte, and is put away', async () => {
    await start();
    await until('listening', () => lines.some((line) => line.startsWith('Mailbox open')));
    await delay(300);
    const bytes = Buffer.from('código;año\r\n1;ñandú €\r\n', 'latin1');
    await send(named('one', { parts: [{ name: '=?iso-8859-1?Q?ventas_a=F1o.csv?=', body: bytes }] }));
    await until('the import', () => imports().length === 1, 3_000);
    const body = imports()[0]?.body as Buffer;
    expect(body.includes(Buffer.from('filename="ventas año.csv"'))).toBe(true);
    expect(body.includes(Buffer.concat([Buffer.from('\r\n\r\n'), bytes, Buffer.from('\r\n--')]))).toBe(true);
    expect(bodyOf(imports()[0])).toContain(`${USER}@127.0.0.1/INBOX`);
    await untilDone(1);
  });

  test('mails that wait are taken in the order of their dates', async () => {
    for (const day of [3, 1, 2])
      await send(
        mail({
          parts: [{ name: `day${day}.csv` }],
          headers: { 'Message-ID': `<${day}@x>`, Date: `0${day} Feb 2024 08:00:00 +0000` },
        }),
      );
    await start();
    await untilDone(3);
    expect(imports().map((call) => /day\d/.exec(bodyOf(call))?.[0])).toEqual(['day1', 'day2', 'day3']);
  });

  test('a connection that is cut comes back, and the next mail is taken', async () => {
    await start();
    await send(named('one'));
    await untilDone(1);
    dovecot.dropConnections();
    await until('a new connection', () => lines.filter((line) => line.startsWith('Mailbox open')).length === 2);
    if (!person.usable) {
      person = new ImapFlow({
        host: '127.0.0.1',
        port: dovecot.port,
        secure: false,
        auth: { user: USER, pass: PASSWORD },
        logger: false,
      });
      await person.connect();
    }
    await send(named('two'));
    await untilDone(2);
    expect(imports()).toHaveLength(2);
  });

  test('a mail without a data file stays where it is, unread, and one that cannot be taken goes aside; both once', async () => {
    await send(named('text', { parts: [] }));
    await send(named('cut', { end: '' }));
    await start();
    await until('put away', async () => (await count('Rumbo.Rechazados')) === 1 && (await count('INBOX')) === 1);
    await until('remembered', () => remembered.size === 2);
    expect([...remembered.values()].sort()).toEqual(['ignored', 'refused']);
    expect(lines.some((line) => /"outcome":"refused".*cut off/.test(line))).toBe(true);
    await person.mailboxOpen('INBOX', { readOnly: true });
    const left = await person.fetchOne('*', { flags: true });
    const flags = [...((left || undefined)?.flags ?? [])];
    expect(flags).toContain('$RumboDone');
    expect(flags).not.toContain('\\Seen');
  });

  test('while the cms is away nothing is marked, and the mail is taken when it is back', async () => {
    let isAway = true;
    answer = (_, response) =>
      isAway
        ? sendError(response, { status: 503, retryAfter: 0 })
        : { data: { id: 1, documentId: 'd', state: 'received' } };
    await send(named('one'));
    await start();
    await until('a try', () => imports().length > 1);
    expect([remembered.size, await count('INBOX')]).toEqual([0, 1]);
    isAway = false;
    await untilDone(1);
  });

  test('a mail that was delivered and not put away is put away, not downloaded again', async () => {
    await send(named('one'));
    await person.mailboxOpen('INBOX');
    const { uidValidity } = person.mailbox as { uidValidity: bigint };
    await person.mailboxClose();
    remembered.set(`${uidValidity}:1`, 'done');
    await start();
    await untilDone(1);
    expect(imports()).toHaveLength(0);
  });

  test('a folder made anew is looked at from its beginning', async () => {
    await person.mailboxCreate('Ventas');
    await send(named('one'), 'Ventas');
    const watch = async (): Promise<{ stop(): Promise<void> }> =>
      watchImap({
        settings: {
          HOST: '127.0.0.1',
          PORT: dovecot.port,
          USER,
          PASSWORD,
          FOLDER: 'Ventas',
          TLS: 'off',
          DONE_FOLDER: 'none',
          REFUSED_FOLDER: 'none',
          POLL_SECONDS: 30,
        },
        cms: createCmsClient({ url: cms.url, token: 't'.repeat(32) }),
        scratch: await openScratch(join(dir, 'scratch')),
        log,
        backoffMs: () => 200,
      });
    running.push(await watch());
    await until('the first', () => imports().length === 1 && remembered.size === 1);
    await person.mailboxDelete('Ventas');
    await person.mailboxCreate('Ventas');
    await send(named('one'), 'Ventas');
    await send(named('two'), 'Ventas');
    dovecot.dropConnections();
    await until('both again', () => imports().length === 3, 15_000);
    // The cms knows the first by its Message-ID and bytes, and answers the import it has.
    expect(imports().map((call) => /<(\w+)@example/.exec(bodyOf(call))?.[1])).toEqual(['one', 'one', 'two']);
  });

  test('a wrong password stops the mailbox, says so, and says no password', async () => {
    await start({ password: 'not-the-password' });
    await until('the error', () => lines.some((line) => /refuses the user or password/.test(line)));
    await delay(1_000);
    expect(lines.filter((line) => /refuses/.test(line))).toHaveLength(1);
    expect(lines.join('\n')).not.toContain('not-the-password');
    const holds = cms.calls
      .filter(({ path }) => path === '/api/mails/hold')
      .map(({ body }) => JSON.parse(body.toString()));
    expect(holds.at(-1)).toMatchObject({ trouble: 'sign-in' });
    expect(JSON.stringify(holds)).not.toContain('not-the-password');
  });
});
