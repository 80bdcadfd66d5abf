import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { workbookParts, zip } from '../../imports/formats/xlsx/zip.fixture';
import { winmail } from '../files/winmail.fixture';
import { mail, type Part } from './mail.fixture';
import { type Mail as ReadMail, readMail } from './read-mail';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'read-mail-'));
});
afterEach(() => rm(dir, { recursive: true }));

const now = new Date('2026-01-02T00:00:00Z');

async function read(content: string | Buffer): Promise<ReadMail> {
  const path = join(dir, 'mail.eml');
  await writeFile(path, content);
  await mkdir(join(dir, 'parts'), { recursive: true });
  return readMail(path, { folder: join(dir, 'parts'), now });
}
const readParts = (...parts: Part[]): Promise<ReadMail> => read(mail({ parts }));
const namesOf = ({ files }: ReadMail): string[] => files.map(({ fileName }) => fileName);
const textsOf = (read: ReadMail): Promise<string[]> =>
  Promise.all(read.files.map(async ({ path }) => (await readFile(path)).toString('latin1')));

/** A mail whose one part has these header lines, in these bytes. */
function withHeader(disposition: string | Buffer, type = 'application/octet-stream'): Buffer {
  return Buffer.concat([
    Buffer.from(
      `From: a@example.com\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: ${type}\r\nContent-Disposition: `,
    ),
    Buffer.from(disposition),
    Buffer.from('\r\n\r\na,b\r\n--b--\r\n'),
  ]);
}

test.each<[string, string | Buffer, string]>([
  ['UTF-8 as it is', 'attachment; filename="ventas año.csv"', 'ventas año.csv'],
  ['Latin-1 as it is', Buffer.from('attachment; filename="ventas año.csv"', 'latin1'), 'ventas año.csv'],
  ['RFC 2231', "attachment; filename*=UTF-8''ventas%20a%C3%B1o.csv", 'ventas año.csv'],
  [
    'RFC 2231 in Latin-1, in pieces',
    "attachment; filename*0*=iso-8859-1''ventas%20; filename*1*=a%F1o.csv",
    'ventas año.csv',
  ],
  ['RFC 2231 pieces without encoding', 'attachment; filename*0="ven"; filename*1="tas.csv"', 'ventas.csv'],
  ['RFC 2231 of an unknown charset', "attachment; filename*=nobody-knows''ventas.csv", 'ventas.csv'],
  ['RFC 2047 in quotes', 'attachment; filename="=?utf-8?B?dmVudGFzIGHDsW8uY3N2?="', 'ventas año.csv'],
  [
    'RFC 2047 in two words',
    'attachment;\r\n filename="=?utf-8?Q?ventas?=\r\n =?utf-8?Q?_largo.csv?="',
    'ventas largo.csv',
  ],
  ['RFC 2047 without quotes', 'attachment; filename==?iso-8859-1?Q?a=F1o.csv?=', 'año.csv'],
  ['RFC 2047 that never ends', 'attachment; filename="=?utf-8?B?roto.csv"', '=?utf-8?B?roto.csv'],
  ['no quotes around spaces', 'attachment; filename=ventas mayo.csv', 'ventas mayo.csv'],
  ['a path', 'attachment; filename="..\\\\..\\\\etc/ventas.csv"', 'ventas.csv'],
  ['decomposed letters', 'attachment; filename="an\u0303o.csv"', 'año.csv'],
])('a name in %s', async (_, disposition, name) => {
  expect(namesOf(await read(withHeader(disposition)))).toEqual([name]);
});

test('a name that stands only with the type counts, and a data file shown within the text too', async () => {
  expect(namesOf(await read(withHeader('inline', 'text/plain; name="ventas.txt"')))).toEqual(['ventas.txt']);
  expect(namesOf(await readParts({ name: 'ventas.csv', disposition: 'inline' }))).toEqual(['ventas.csv']);
});

test('content comes as it was, in any transfer encoding', async () => {
  const bytes = Buffer.from('código;año\r\n1;ñ\r\n', 'latin1');
  const encoded = {
    base64: bytes.toString('base64'),
    'quoted-printable': bytes
      .toString('latin1')
      .replace(/[\u0080-\u00ff=]/g, (c) => `=${c.charCodeAt(0).toString(16).toUpperCase()}`),
    '8bit': bytes.toString('latin1'),
  };
  for (const [encoding, text] of Object.entries(encoded)) {
    const part = withHeader(`attachment; filename="v.csv"\r\nContent-Transfer-Encoding: ${encoding}`).toString(
      'latin1',
    );
    const whole = await read(Buffer.from(part.replace('\r\n\r\na,b\r\n', `\r\n\r\n${text}\r\n`), 'latin1'));
    expect([encoding, await textsOf(whole)]).toEqual([encoding, [bytes.toString('latin1')]]);
  }
});

test('a mail that is nothing but a file, and one whose file comes in base64 within a forwarded mail', async () => {
  const bare = await read(
    'From: a@example.com\r\nContent-Type: text/csv; name=ventas.csv\r\nContent-Disposition: attachment\r\n\r\na,b\r\n1,2\r\n',
  );
  expect([namesOf(bare), await textsOf(bare)]).toEqual([['ventas.csv'], ['a,b\r\n1,2\r\n']]);
  const inner = mail({ parts: [{ name: 'inner.csv' }] });
  expect(namesOf(await readParts({ name: 'fwd.eml', type: 'application/octet-stream', body: inner }))).toEqual([
    'inner.csv',
  ]);
});

test('mails within mails are opened three deep, and no deeper', async () => {
  let text = mail({ parts: [{ name: 'deep.csv' }] });
  const found: string[][] = [];
  for (let depth = 1; depth <= 4; depth += 1) {
    const boundary = `b${depth}`;
    text = mail({ parts: [{ name: 'fwd.eml', type: 'application/octet-stream', body: text }] })
      .replaceAll('--b', `--${boundary}`)
      .replace('boundary="b"', `boundary="${boundary}"`);
    found.push(namesOf(await read(text)));
  }
  expect(found).toEqual([['deep.csv'], ['deep.csv'], ['deep.csv'], []]);
});

test('more parts than a mail may have are refused', async () => {
  const parts = Array.from({ length: 201 }, (_, nth) => ({ name: `${nth}.csv` }));
  await expect(readParts(...parts)).rejects.toThrow('more than 200 parts');
});

test.each([
  ['an address in words', 'ERP <ERP@Example.com>', 'erp@example.com'],
  ['an encoded word with the address outside', '=?utf-8?Q?Due=C3=B1o?= <Erp@example.com>', 'erp@example.com'],
  ['nothing', undefined, ''],
  ['no address', 'the accounting', ''],
  ['two addresses', 'a@example.com, b@example.com', ''],
  ['an address hidden in an encoded word', '=?utf-8?B?ZXJwQGV4YW1wbGUuY29t?=', ''],
])('the sender when From is %s', async (_, from, sender) => {
  expect((await read(mail({ headers: { From: from } }))).sender).toBe(sender);
});

describe('archives', () => {
  test('each data file of a zip is a file; the rest is left, paths are stripped', async () => {
    const packed = zip({
      'export/ventas.csv': 'a,b\n1,2\n',
      'a\\b\\clientes.csv': 'c\n3\n',
      'export/leer.pdf': '%PDF-',
      '__MACOSX/._ventas.csv': 'x',
      'vacio.csv': '',
    });
    const read = await readParts({ name: 'mayo.zip', body: packed });
    expect(namesOf(read)).toEqual(['mayo.zip/ventas.csv', 'mayo.zip/clientes.csv']);
    expect(await textsOf(read)).toEqual(['a,b\n1,2\n', 'c\n3\n']);
    expect(read.left).toEqual(['mayo.zip/leer.pdf: no data file', 'mayo.zip/vacio.csv: empty']);
    expect(read.problems).toEqual([]);
  });

  test('a workbook is a zip and stays one file, whatever its name; one inside a zip too', async () => {
    const workbook = zip(workbookParts('<worksheet/>'));
    expect(namesOf(await readParts({ name: 'ventas.xlsx', body: workbook }))).toEqual(['ventas.xlsx']);
    expect(namesOf(await readParts({ name: 'ventas.zip', body: workbook }))).toEqual(['ventas.zip']);
    expect(namesOf(await readParts({ name: 'dos.zip', body: zip({ 'v.xlsx': { content: workbook } }) }))).toEqual([
      'dos.zip/v.xlsx',
    ]);
  });

  test('a gzip is the file in it', async () => {
    const read = await readParts({ name: 'ventas.csv.gz', body: gzipSync('a,b\n') });
    expect([namesOf(read), await textsOf(read)]).toEqual([['ventas.csv.gz/ventas.csv'], ['a,b\n']]);
  });

  test.each<[string, Buffer, RegExp]>([
    ['has a password', zip({ 'v.csv': { content: 'a', isEncrypted: true } }), /x\.zip: the zip has a password/],
    ['holds an archive', zip({ 'v.zip': { content: zip({ 'v.csv': 'a' }) } }), /v\.zip in it is packed once more/],
    [
      'holds too many files',
      zip(Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`${n}.csv`, 'a']))),
      /holds 21 files/,
    ],
    ['is a bomb', zip({ 'v.csv': { content: Buffer.alloc(60 * 1024 * 1024) } }), /packed to less than a 150th/],
    ['unpacks to too much', zip({ 'v.csv': { content: 'a', claimedSize: 301 * 1024 * 1024 } }), /more than 300 MB/],
    ['lies about its sizes', zip({ 'v.csv': { content: 'a,b\n'.repeat(1000), claimedSize: 4 } }), /is damaged/],
    ['was cut off', zip({ 'v.csv': 'a,b\n' }).subarray(0, 40), /is damaged/],
    ['is a gzip bomb', gzipSync(Buffer.alloc(60 * 1024 * 1024)), /unpacks to more than 50 MB/],
    ['names a place outside', zip({ '../../v.csv': 'a' }), /invalid relative path/],
    ['is half a gzip', gzipSync('a,b\n'.repeat(1000)).subarray(0, 30), /gzip is damaged/],
  ])('an archive that %s is a problem with a way out', async (_, body, message) => {
    const read = await readParts({ name: 'x.zip', body });
    expect(read.files).toEqual([]);
    expect(read.problems).toEqual([expect.stringMatching(message)]);
  });
});

describe('winmail.dat', () => {
  const type = 'application/ms-tnef';

  test('its data files are taken, byte for byte', async () => {
    const body = winmail([
      ['VENTAS.CSV', 'código\n1\n'],
      ['logo.png', 'x'],
    ]);
    const read = await readParts({ name: 'winmail.dat', type, body });
    expect([namesOf(read), await textsOf(read)]).toEqual([
      ['VENTAS.CSV'],
      [Buffer.from('código\n1\n').toString('latin1')],
    ]);
    expect(read.left).toEqual(['logo.png in winmail.dat: no data file']);
  });

  test('one that is cut off is a problem with a way out', async () => {
    const body = winmail([['VENTAS.CSV', 'a\n1\n']]).subarray(0, -8);
    const { files, problems } = await readParts({ name: 'winmail.dat', type, body });
    expect([files, problems]).toEqual([[], [expect.stringMatching(/send the mail as plain text or HTML/)]]);
  });
});
