import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createCmsClient } from '../../cms-client';
import {
  type Answer,
  type Call,
  type FakeCms,
  sendError,
  silentLog,
  startFakeCms,
} from '../../cms-client/fake-cms.fixture';
import { mail } from '../mail/mail.fixture';
import { openScratch } from '../scratch';
import { watchFolder } from './watch-folder';

let dir: string;
let cms: FakeCms;
let answer: Answer;
let mailbox: { stop(): Promise<void> } | undefined;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mailbox-'));
  await mkdir(join(dir, 'inbox'));
  answer = () => ({ data: { id: 1, documentId: 'd', state: 'received' } });
  cms = await startFakeCms((call, response) => answer(call, response));
});
afterEach(async () => {
  await mailbox?.stop();
  mailbox = undefined;
  await cms.close();
  await rm(dir, { recursive: true });
});

const start = async (): Promise<void> => {
  mailbox = await watchFolder({
    dir,
    account: 'folder',
    cms: createCmsClient({ url: cms.url, token: 't'.repeat(32) }),
    scratch: await openScratch(join(dir, 'scratch')),
    log: silentLog,
  });
};
/** As mail programs do: written elsewhere, renamed in. */
async function drop(name: string, content: string | Buffer): Promise<void> {
  await writeFile(join(dir, name), content);
  const past = new Date(Date.now() - 10_000);
  await utimes(join(dir, name), past, past);
  await rename(join(dir, name), join(dir, 'inbox', name));
}
async function listed(folder: string, count: number): Promise<string[]> {
  for (let i = 0; i < 200; i += 1) {
    const names = await readdir(join(dir, folder)).catch(() => []);
    if (names.length >= count) return names.sort();
    await delay(25);
  }
  throw new Error(
    `${folder} did not get ${count} files: ${await readdir(join(dir, folder))}; inbox: ${await readdir(join(dir, 'inbox'))}`,
  );
}
const field = (body: Buffer, name: string): string | undefined =>
  new RegExp(`name="${name}"\r\n\r\n([^\r]*)\r\n`).exec(body.toString())?.[1];
const fileNames = (): (string | undefined)[] =>
  cms.calls.map(({ body }) => /filename="([^"]*)"/.exec(body.toString())?.[1]);

test('a mail with a file becomes an import, and is done', async () => {
  await start();
  await drop('one.eml', mail());
  expect(await listed('done', 1)).toEqual(['one.eml']);
  expect(cms.calls).toHaveLength(1);
  const { path, body } = cms.calls[0] as Call;
  expect(path).toBe('/api/imports');
  expect(['account', 'messageId', 'sender', 'subject', 'receivedAt'].map((name) => field(body, name))).toEqual([
    'folder',
    '<1@example.com>',
    'erp@example.com',
    'Ventas',
    '2024-01-01T10:00:00.000Z',
  ]);
  expect(body.toString()).toContain('filename="ventas.csv"\r\nContent-Type: text/csv\r\n\r\na,b\n1,2\n\r\n');
});

test('a mail that is written slowly is taken when it is whole', async () => {
  await start();
  const text = mail();
  const path = join(dir, 'inbox', 'slow.eml');
  for (let at = 0; at < 4; at += 1) {
    await writeFile(path, text.slice((at * text.length) / 4, ((at + 1) * text.length) / 4), { flag: 'a' });
    await delay(150);
  }
  expect(await listed('done', 1)).toEqual(['slow.eml']);
  expect(cms.calls).toHaveLength(1);
});

test('mails that wait are handed over in the order of their dates', async () => {
  for (const day of [3, 1, 2])
    await drop(
      `m${day}.eml`,
      mail({ parts: [{ name: `day${day}.csv` }], headers: { Date: `0${day} Feb 2024 08:00:00 -0500 (PET)` } }),
    );
  await start();
  await listed('done', 3);
  expect(fileNames()).toEqual(['day1.csv', 'day2.csv', 'day3.csv']);
});

test('a mail without a data file is ignored, saying why', async () => {
  await start();
  await drop(
    'logo.eml',
    mail({
      parts: [
        { name: 'logo.png', type: 'image/png', disposition: 'inline' },
        { name: 'oferta.pdf', type: 'application/pdf' },
        { name: 'vacio.csv', body: '' },
      ],
    }),
  );
  await drop('text.eml', mail({ parts: [] }));
  expect(await listed('ignored', 4)).toEqual(['logo.eml', 'logo.txt', 'text.eml', 'text.txt']);
  expect(await readFile(join(dir, 'ignored', 'logo.txt'), 'utf8')).toMatch(
    /logo\.png: image\/png is no data file\n- oferta\.pdf: .*\n- vacio\.csv: empty/,
  );
  expect(cms.calls).toHaveLength(0);
});

test('pictures in the signature do not keep the file from being imported', async () => {
  await start();
  await drop(
    'both.eml',
    mail({
      parts: [
        { name: 'logo.png', type: 'image/png', disposition: 'inline' },
        { name: 'ventas ñ.csv', type: 'application/octet-stream' },
      ],
    }),
  );
  await listed('done', 1);
  expect(fileNames()).toEqual(['ventas ñ.csv']);
});

test('files of a forwarded mail are taken', async () => {
  await start();
  await drop(
    'fwd.eml',
    mail({
      parts: [
        {
          type: 'message/rfc822',
          name: 'x.eml',
          body: mail({ parts: [{ name: 'inner.csv' }] })
            .replaceAll('--b', '--inner')
            .replace('boundary="b"', 'boundary="inner"'),
        },
      ],
    }),
  );
  await listed('done', 1);
  expect(fileNames()).toEqual(['inner.csv']);
});

test.each([
  ['is cut off', mail({ end: '' }), /cut off/],
  ['is no mail', 'hello\u0000\u0001 world', /no mail/],
])('what %s is refused, saying why', async (_, content, reason) => {
  await start();
  await drop('bad.eml', content);
  expect(await listed('refused', 2)).toEqual(['bad.eml', 'bad.txt']);
  expect(await readFile(join(dir, 'refused', 'bad.txt'), 'utf8')).toMatch(reason);
});

test('what the cms does not accept is refused, and the next mail goes on', async () => {
  answer = (call, response) =>
    call.body.includes('big.csv')
      ? sendError(response, { status: 413 })
      : { data: { id: 2, documentId: 'd', state: 'received' } };
  await drop('a.eml', mail({ parts: [{ name: 'big.csv' }] }));
  await drop('b.eml', mail());
  await start();
  expect(await listed('refused', 2)).toEqual(['a.eml', 'a.txt']);
  expect(await listed('done', 1)).toEqual(['b.eml']);
});

test('a file that cannot be taken is told of, and the others of its mail are taken', async () => {
  await start();
  await drop('mixed.eml', mail({ parts: [{ name: 'ventas.csv' }, { name: 'roto.zip', body: 'PK\u0003\u0004 half' }] }));
  expect(await listed('refused', 2)).toEqual(['mixed.eml', 'mixed.txt']);
  const reason = await readFile(join(dir, 'refused', 'mixed.txt'), 'utf8');
  expect(reason).toMatch(/roto\.zip: the zip is damaged[\s\S]*Its other files were taken: ventas\.csv\./);
  expect(fileNames()).toEqual(['ventas.csv']);
});

test('nothing of a mail is left beside the folders', async () => {
  await start();
  await drop('one.eml', mail());
  await drop('bad.eml', mail({ end: '' }));
  await Promise.all([listed('done', 1), listed('refused', 2)]);
  expect(await readdir(join(dir, 'scratch'))).toEqual([]);
});

test('an error of the cms postpones the mail and not the next one', async () => {
  answer = (call, response) =>
    call.body.includes('odd.csv')
      ? sendError(response, { status: 500 })
      : { data: { id: 2, documentId: 'd', state: 'received' } };
  await drop('a.eml', mail({ parts: [{ name: 'odd.csv' }] }));
  await drop('b.eml', mail());
  await start();
  expect(await listed('done', 1)).toEqual(['b.eml']);
  expect(await listed('inbox', 1)).toEqual(['a.eml']);
});

test('while the cms restarts, the mail waits', async () => {
  answer = (_, response) =>
    cms.calls.length < 3
      ? sendError(response, { status: 503, retryAfter: 0 })
      : { data: { id: 1, documentId: 'd', state: 'received' } };
  await start();
  await drop('one.eml', mail());
  await listed('done', 1);
  expect(cms.calls).toHaveLength(3);
});

test('a mail without id or date is named by its bytes and dated by its file, never in the future', async () => {
  await start();
  await drop('bare.eml', mail({ headers: { 'Message-ID': undefined, Date: undefined } }));
  await listed('done', 1);
  await drop('late.eml', mail({ headers: { Date: 'Mon, 01 Jan 2099 10:00:00 +0000' } }));
  await listed('done', 2);
  expect(field(cms.calls[0]?.body ?? Buffer.alloc(0), 'messageId')).toMatch(/^sha256:[0-9a-f]{64}$/);
  for (const { body } of cms.calls)
    expect(Math.abs(Date.now() - Date.parse(field(body, 'receivedAt') ?? ''))).toBeLessThan(20_000);
});

test('mails of a worker that died are taken up by another, those of a living one are not', async () => {
  const dead = await new Promise<number>((resolve) => {
    const child = execFile(process.execPath, ['-e', '0'], () => resolve(child.pid ?? 0));
  });
  for (const [pid, name] of [
    [dead, 'left.eml'],
    [process.pid, 'busy.eml'],
  ] as const) {
    const folder = join(dir, 'working', `${hostname()}.${pid}.00ff00ff`);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, '.alive'), '');
    await writeFile(join(folder, name), mail({ parts: [{ name: `${name}.csv` }] }));
  }
  await start();
  expect(await listed('done', 1)).toEqual(['left.eml']);
  expect(fileNames()).toEqual(['left.eml.csv']);
});

test('two workers share a folder and no mail is taken twice', async () => {
  for (let i = 0; i < 30; i += 1) await drop(`${i}.eml`, mail({ parts: [{ name: `${i}.csv` }] }));
  await start();
  const other = await watchFolder({
    dir,
    account: 'folder',
    cms: createCmsClient({ url: cms.url, token: 't'.repeat(32) }),
    scratch: await openScratch(join(dir, 'scratch')),
    log: silentLog,
  });
  await listed('done', 30);
  await other.stop();
  expect(cms.calls).toHaveLength(30);
});

test('stopping puts back what was not done', async () => {
  answer = (_, response) => sendError(response, { status: 503, retryAfter: 30 });
  await drop('one.eml', mail());
  await drop('two.eml', mail());
  await start();
  while (cms.calls.length === 0) await delay(20);
  await mailbox?.stop();
  mailbox = undefined;
  expect((await readdir(join(dir, 'inbox'))).sort()).toEqual(['one.eml', 'two.eml']);
  expect(await readdir(join(dir, 'working'))).toEqual([]);
});

test('a mail of the same name is kept beside the first', async () => {
  await start();
  await drop('same.eml', mail());
  await listed('done', 1);
  await drop('same.eml', mail({ headers: { 'Message-ID': '<2@example.com>' } }));
  expect(await listed('done', 2)).toEqual(['same.eml', expect.stringMatching(/^same~[0-9a-f]{8}\.eml$/)]);
});
