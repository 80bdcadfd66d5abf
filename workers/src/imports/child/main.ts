import type { EndLine } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { stagedEnd } from '@rumbo/config/rows';
import { detectFileType } from '../formats/file-type';
import type { FromChild, ToChild } from './protocol';
import { readFile } from './read-file';
import { RowWriter } from './row-writer';
import { gather, takeHead, takeUpTo } from './take-bytes';

const ALIVE_MS = 1_000;

/**
 * Entry of the child process that reads one untrusted file and ends. It has no token and no settings, and its
 * parent kills it when it takes too long or too much memory.
 */
const send = (message: FromChild): Promise<void> =>
  new Promise((resolve, reject) => {
    process.send?.(message, undefined, undefined, (error) => (error ? reject(error) : resolve()));
  });

let announceTotal: (bytes: number) => void;
const announced = new Promise<number>((resolve) => {
  announceTotal = resolve;
});

let isDone = false;
let received = 0;
async function* input(): AsyncGenerator<Buffer> {
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    received += chunk.length;
    yield chunk;
  }
}

let toldAt = 0;
function tellAlive(): void {
  if (Date.now() - toldAt < ALIVE_MS) return;
  toldAt = Date.now();
  void send({ type: 'alive' });
}

async function read({ type: _, ...file }: Extract<ToChild, { type: 'read' }>): Promise<void> {
  const writer = new RowWriter(process.stdout);
  let isStaged = false;
  const counts = await readFile(input(), file, {
    writer,
    onReady: (read) => {
      isStaged = read.staged !== undefined;
      return send({ type: 'ready', ...read });
    },
    onProgress: tellAlive,
  });
  await expectWhole();
  const end: EndLine = { end: true, ...counts };
  writer.add(isStaged ? stagedEnd(end) : `${JSON.stringify(end)}\n`);
  await writer.drain({ isEnd: true });
}

/** Of a text the beginning is enough: it ends before the rest has come. */
async function look({ type: _, fileName, ...options }: Extract<ToChild, { type: 'look' }>): Promise<void> {
  // Most children only read, and what proposes brings the schemas of all contracts along.
  const [{ lookAtFile }, { SAMPLE_BYTES }] = await Promise.all([
    import('../proposal/look-at-file.js'),
    import('../proposal/sample.js'),
  ]);
  const rest = input();
  const head = await takeHead(rest);
  const isText = detectFileType(head) === 'text';
  const bytes = isText ? Buffer.concat([head, await takeUpTo(SAMPLE_BYTES, rest)]) : await gather(head, rest, fileName);
  if (!isText || bytes.length <= SAMPLE_BYTES) await expectWhole();
  const writer = new RowWriter(process.stdout);
  writer.add(JSON.stringify(await lookAtFile(bytes, fileName, options), storable));
  await writer.drain({ isEnd: true });
}

/** What the database cannot keep in a text: NUL, and half of a character that takes two. */
const storable = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/[\0\p{Cs}]/gu, '') : value;

async function expectWhole(): Promise<void> {
  if ((await announced) !== received) throw new Error(`Received ${received} bytes of ${await announced}`);
}

async function answer(work: () => Promise<void>): Promise<void> {
  try {
    await work();
    isDone = true;
    process.disconnect();
    // What has not been read of the file would keep the process waiting for it.
    process.stdin.destroy();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await send({ type: 'refused', code: error.code, message: error.message, details: error.details });
    process.exit(0);
  }
}

process.on('message', (message: ToChild) => {
  if (message.type === 'read') void answer(() => read(message));
  else if (message.type === 'look') void answer(() => look(message));
  else announceTotal(message.bytes);
});
// Without its parent nobody reads the rows.
process.on('disconnect', () => {
  if (!isDone) process.exit(1);
});
process.stdout.on('error', () => process.exit(1));
