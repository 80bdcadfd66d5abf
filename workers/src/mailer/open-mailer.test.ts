import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { OutgoingMail } from '@rumbo/config/api';
import { mailSender, readEnv } from '@rumbo/config/env';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { sendMail } from '../work/send-mail.job';
import { CERT, KEY } from './localhost.fixture';
import { openMailer, type SendMail } from './open-mailer';

const mail: OutgoingMail = {
  to: 'ana@example.com',
  subject: 'Susana le mencionó: Cobrar «ñandú»',
  text: 'Susana le mencionó\nhttps://rumbo.example.com/portal/#/tasks/a\n',
  html: '<p>Susana le mencionó</p>',
  messageId: '<notification.7@rumbo.example.com>',
  settingsUrl: 'https://rumbo.example.com/portal/#/account',
};

const servers: SMTPServer[] = [];
let taken: { from: string; to: string[]; source: string; isTls: boolean; user: string | undefined }[];
const dir = mkdtempSync(join(tmpdir(), 'mailer-'));
const MAIL_CA = join(dir, 'ca.pem');
writeFileSync(MAIL_CA, CERT);

beforeEach(() => {
  taken = [];
});
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise<void>((done) => server.close(() => done()));
});
afterAll(() => rmSync(dir, { recursive: true }));

/** A mail server that keeps what it takes; answers its port. */
async function listen(options: SMTPServerOptions = {}, port = 0): Promise<number> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _, answer) =>
      password === 'right' ? answer(null, { user: username }) : answer(new Error('no')),
    onData: (stream, session, answer) => {
      void text(stream).then((source) => {
        const { mailFrom, rcptTo } = session.envelope;
        taken.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          source,
          isTls: session.secure,
          user: session.user,
        });
        answer(null);
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  servers.push(server);
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', () => done()));
  return (server.server.address() as AddressInfo).port;
}

const mailer = (MAIL_URL: string, more: Record<string, string> = {}): SendMail => {
  const { MAIL } = readEnv(mailSender, { MAIL_URL, MAIL_FROM: 'Rumbo <avisos@example.com>', ...more });
  if (!MAIL) throw new Error('no mail server');
  // The settings let a server on this machine do without TLS; here it stands for one elsewhere.
  const tls = MAIL.URL.tls === 'off' && MAIL.URL.host === 'localhost' ? 'starttls' : MAIL.URL.tls;
  return openMailer({ ...MAIL, URL: { ...MAIL.URL, tls } });
};
const fault = (sending: Promise<void>): Promise<unknown> => sending.catch((error: unknown) => error);

test('a mail is sent once, to its person alone, with a way to switch it off', async () => {
  const port = await listen();
  await mailer(`smtp://rumbo:right@127.0.0.1:${port}`)(mail);
  expect(taken).toHaveLength(1);
  expect(taken[0]).toMatchObject({ from: 'avisos@example.com', to: ['ana@example.com'], user: 'rumbo' });
  const source = taken[0]?.source ?? '';
  expect(source).toContain(`Message-ID: ${mail.messageId}`);
  expect(source).toContain(`List-Unsubscribe: <${mail.settingsUrl}>`);
  expect(source).toContain('Auto-Submitted: auto-generated');
  expect(source).toMatch(/multipart\/alternative/);
});

test('words that look like headers stay words', async () => {
  const port = await listen();
  await mailer(`smtp://127.0.0.1:${port}`)({ ...mail, subject: 'Uno\r\nBcc: beto@example.com' });
  expect(taken[0]?.to).toEqual(['ana@example.com']);
  expect(taken[0]?.source).not.toMatch(/^Bcc:/m);
});

test.each([
  ['TLS from the start', 'smtps', { secure: true }],
  ['STARTTLS', 'smtp', { disabledCommands: [] }],
])('%s: only a server that is who it says gets a mail or a password', async (_, protocol, options) => {
  const port = await listen({ key: KEY, cert: CERT, ...options });
  const url = `${protocol}://rumbo:right@localhost:${port}`;
  expect(await fault(mailer(url)(mail))).toMatchObject({
    code: 'UNAVAILABLE',
    message: expect.stringMatching(/MAIL_CA/),
  });
  expect(taken).toEqual([]);
  await mailer(url, { MAIL_CA })(mail);
  expect(taken).toMatchObject([{ isTls: true, user: 'rumbo' }]);
});

test('no mail and no password to a server elsewhere that offers no TLS', async () => {
  const port = await listen();
  expect(await fault(mailer(`smtp://rumbo:right@localhost:${port}`)(mail))).toMatchObject({ code: 'UNAVAILABLE' });
  expect(taken).toEqual([]);
});

test('a refused address or password is final and named, without the password', async () => {
  const port = await listen({
    onRcptTo: (_, __, answer) => answer(Object.assign(new Error('No such mailbox'), { responseCode: 550 })),
  });
  expect(await fault(mailer(`smtp://rumbo:right@127.0.0.1:${port}`)(mail))).toMatchObject({
    code: 'INVALID',
    message: expect.stringMatching(/No such mailbox/),
    retryable: false,
  });
  const wrong = await fault(mailer(`smtp://rumbo:wrong-word@127.0.0.1:${port}`)(mail));
  expect(wrong).toMatchObject({ code: 'UNAUTHENTICATED', retryable: false });
  expect(String((wrong as Error).stack)).not.toContain('wrong-word');
});

test('a server that is away, or asks to wait, is tried again, and takes the mail when it is back', async () => {
  const port = await listen({
    onMailFrom: (_, __, answer) => answer(Object.assign(new Error('Try later'), { responseCode: 451 })),
  });
  const send = mailer(`smtp://127.0.0.1:${port}`);
  expect(await fault(send(mail))).toMatchObject({ code: 'UNAVAILABLE', retryable: true });
  await new Promise<void>((done) => servers.splice(0)[0]?.close(() => done()));
  expect(await fault(send(mail))).toMatchObject({ code: 'UNAVAILABLE', retryable: true });
  await listen({}, port);
  await send(mail);
  expect(taken).toHaveLength(1);
});

describe('the work of sending', () => {
  const run = (mails: OutgoingMail | null, send?: SendMail) =>
    sendMail(send)({ id: 7, kind: 'send-mail', payload: { userId: 1, mail: mails }, lease: 'l', attempt: 1 }, {
      signal: AbortSignal.timeout(5_000),
    } as Parameters<ReturnType<typeof sendMail>>[1]);

  test('is done where nothing is left to tell, and says what is missing where there is no server', async () => {
    expect(await run(null)).toEqual({ sent: false });
    await expect(run(mail)).rejects.toMatchObject({ code: 'INVALID', message: expect.stringMatching(/MAIL_URL/) });
    const sent: OutgoingMail[] = [];
    expect(await run(mail, async (one) => void sent.push(one))).toEqual({ sent: true });
    expect(sent).toEqual([mail]);
  });
});
