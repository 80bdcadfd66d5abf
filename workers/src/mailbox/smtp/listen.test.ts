import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SmtpSettings } from '@rumbo/config/env';
import { silentLog } from '../../cms-client/fake-cms.fixture';
import { mail } from '../mail/mail.fixture';
import { listenSmtp } from './listen';

let inbox: string;
let listener: Awaited<ReturnType<typeof listenSmtp>>;
const sockets: Socket[] = [];

beforeEach(async () => {
  inbox = join(await mkdtemp(join(tmpdir(), 'smtp-')), 'inbox');
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await listener.stop();
  await rm(join(inbox, '..'), { recursive: true });
});

const listen = async (more: Partial<SmtpSettings> = {}): Promise<void> => {
  listener = await listenSmtp({ settings: { PORT: 0, HOST: '127.0.0.1', ...more }, inbox, log: silentLog });
};

/** A conversation as programs hold it: sends each line, gives the last line of each answer. */
async function talk(): Promise<(text: string) => Promise<string>> {
  const socket = connect(listener.port, '127.0.0.1');
  sockets.push(socket);
  let heard = '';
  let onAnswer: ((answer: string) => void) | undefined;
  const look = (): void => {
    const whole = /^(?:\d{3}-[^\n]*\n)*(\d{3} [^\n]*)\n/.exec(heard);
    if (!whole || !onAnswer) return;
    heard = heard.slice(whole[0].length);
    const answer = onAnswer;
    onAnswer = undefined;
    answer((whole[1] as string).trim());
  };
  socket.on('data', (data) => {
    heard += data;
    look();
  });
  const say = (text: string): Promise<string> =>
    new Promise((resolve) => {
      onAnswer = resolve;
      if (text) socket.write(`${text}\r\n`);
      look();
    });
  expect(await say('')).toMatch(/^220/);
  expect(await say('EHLO erp.example.com')).toMatch(/^250/);
  return say;
}
const stuffed = (text: string): string => text.replace(/^\./gm, '..');

test('a mail is in the inbox, byte for byte, when it is accepted', async () => {
  await listen();
  const say = await talk();
  await say('MAIL FROM:<erp@example.com>');
  await say('RCPT TO:<ventas@example.com>');
  expect(await say('DATA')).toMatch(/^354/);
  const text = `${mail()}.a line that begins with a point\r\n`;
  expect(await say(`${stuffed(text)}.`)).toMatch(/^250/);
  const names = await readdir(inbox);
  expect(names).toEqual([expect.stringMatching(/^smtp-[0-9a-f-]+\.eml$/)]);
  expect(await readFile(join(inbox, names[0] as string), 'latin1')).toBe(text);
});

test('a mail that breaks off leaves nothing behind', async () => {
  await listen();
  const say = await talk();
  await say('MAIL FROM:<erp@example.com>');
  await say('RCPT TO:<ventas@example.com>');
  await say('DATA');
  sockets[0]?.write('From: erp@example.com\r\n\r\nhalf');
  await new Promise((resolve) => setTimeout(resolve, 100));
  sockets[0]?.destroy();
  for (let tries = 0; tries < 50 && (await readdir(inbox)).length > 0; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await readdir(inbox)).toEqual([]);
});

test('larger than a mail may be is refused before it is sent', async () => {
  await listen();
  const say = await talk();
  expect(await say(`MAIL FROM:<erp@example.com> SIZE=${500 * 1024 * 1024}`)).toMatch(/^552/);
});

test('with a user, nothing is taken without the right password', async () => {
  await listen({ USER: 'erp', PASSWORD: 'right' });
  const say = await talk();
  expect(await say('MAIL FROM:<erp@example.com>')).toMatch(/^530/);
  const login = (password: string): string => Buffer.from(`\u0000erp\u0000${password}`).toString('base64');
  expect(await say(`AUTH PLAIN ${login('wrong')}`)).toMatch(/^535/);
  expect(await say(`AUTH PLAIN ${login('right')}`)).toMatch(/^235/);
  expect(await say('MAIL FROM:<erp@example.com>')).toMatch(/^250/);
});
