import type { EndLine } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import type { FromChild, ToChild } from './protocol';
import { readFile } from './read-file';
import { RowWriter } from './row-writer';

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
  try {
    const counts = await readFile(input(), file, {
      writer,
      onReady: (read) => send({ type: 'ready', ...read }),
      onProgress: tellAlive,
    });
    if ((await announced) !== received) throw new Error(`Received ${received} bytes of ${await announced}`);
    writer.add(`${JSON.stringify({ end: true, ...counts } satisfies EndLine)}\n`);
    await writer.drain({ isEnd: true });
    isDone = true;
    process.disconnect();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await send({ type: 'refused', code: error.code, message: error.message, details: error.details });
    process.exit(0);
  }
}

process.on('message', (message: ToChild) => {
  if (message.type === 'read') void read(message);
  else announceTotal(message.bytes);
});
// Without its parent nobody reads the rows.
process.on('disconnect', () => {
  if (!isDone) process.exit(1);
});
process.stdout.on('error', () => process.exit(1));
