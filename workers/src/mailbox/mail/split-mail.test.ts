import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Splitter, type SplitterChunk } from '@zone-eu/mailsplit';
import { Base64Decoder } from './decode-base64';
import { MailSplitter } from './split-mail';

type Random = (below: number) => number;

/** Park and Miller: the same choices for the same seed. */
function randomOf(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

function cut(bytes: Buffer, random: Random): Buffer[] {
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const size = 1 + random(random(2) === 0 ? 12 : 400);
    pieces.push(bytes.subarray(at, at + size));
    at += size;
  }
  return pieces;
}
const inPieces = (pieces: Buffer[]): Readable => Readable.from(pieces, { objectMode: false });

/** The heads of a mail and the content of each, as they follow. */
async function parts(splitter: Splitter, mail: Readable): Promise<string[][]> {
  const found: string[][] = [];
  for await (const chunk of mail.pipe(splitter) as AsyncIterable<SplitterChunk>) {
    if (chunk.type === 'node') found.push([chunk.getHeaders().toString('latin1')]);
    else if (chunk.type === 'body') found.at(-1)?.push(chunk.value.toString('latin1'));
  }
  return found.map(([head = '', ...content]) => [head, content.join('')]);
}

const LINES = [
  'QUJDREVGRw==',
  'x'.repeat(76),
  '',
  '-',
  '- -',
  '--',
  '--b',
  '--b--',
  '--c',
  '--c--',
  '---b',
  'a--b',
  '\r',
];
const HEADS = [
  'Content-Type: text/csv\nContent-Transfer-Encoding: base64',
  'Content-Type: multipart/mixed; boundary=c',
  'Content-Type: message/rfc822',
  'X: y',
];

test('a mail is parted as mailsplit parts it', async () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const random = randomOf(seed);
    const ends = random(4) === 0 ? ['\n', '\r\n', '\r'] : [random(2) === 0 ? '\n' : '\r\n'];
    const lines = ['From: a@example.com', 'Content-Type: multipart/mixed; boundary=b', '', '--b', HEADS[0] ?? '', ''];
    for (let part = random(6); part >= 0; part -= 1) {
      for (let line = random(30); line >= 0; line -= 1)
        lines.push(LINES[random(random(3) === 0 ? LINES.length : 3)] ?? '');
      lines.push(random(3) === 0 ? '--c' : '--b', HEADS[random(HEADS.length)] ?? '', '');
    }
    const text = lines.join('\n').replace(/\n/g, () => ends[random(ends.length)] ?? '\n');
    const mail = cut(Buffer.from(text), random);
    const [ours, theirs] = await Promise.all([
      parts(new MailSplitter(), inPieces(mail)),
      parts(new Splitter({ ignoreEmbedded: true }), inPieces(mail)),
    ]);
    expect({ seed, parts: ours }).toEqual({ seed, parts: theirs });
  }
});

test('base64 is decoded whatever stands between its letters, wherever the pieces are cut', async () => {
  for (let seed = 1; seed <= 150; seed += 1) {
    const random = randomOf(seed);
    const bytes = Buffer.from(Array.from({ length: random(400) }, () => random(256)));
    const end = random(2) === 0 ? '\n' : '\r\n';
    const width = [76, 75, 13][random(3)] ?? 76;
    let text = bytes.toString('base64').replace(new RegExp(`.{${width}}`, 'g'), `$&${end}`);
    for (let odd = random(4); odd > 0; odd -= 1) {
      const at = random(text.length + 1);
      text = text.slice(0, at) + ([' ', '-', '_', '\t', '*', '\u0000'][random(6)] ?? ' ') + text.slice(at);
    }
    const decoded = await buffer(inPieces(cut(Buffer.from(text, 'latin1'), random)).pipe(new Base64Decoder()));
    expect([seed, decoded.toString('hex')]).toEqual([seed, bytes.toString('hex')]);
  }
  const padded = inPieces([Buffer.from('QQ==\nQUI=\nQU'), Buffer.from('JD\n')]);
  expect(String(await buffer(padded.pipe(new Base64Decoder())))).toBe('AABABC');
});
