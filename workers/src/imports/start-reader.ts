import { type ChildProcess, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Corrections, ProfileSettings, RecordField } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import type { FromChild, ToChild } from './child/protocol';
import type { WhatIsRead } from './child/source-file';
import type { LookOptions } from './proposal/look-at-file';

/** From dist also when this file runs from src, as in tests: a child is plain Node. */
const CHILD = resolve(__dirname, '../../dist/imports/child/main.js');
/** A workbook keeps its file and the texts that its cells share; a CSV file needs a tenth of this. */
const HEAP_MB = 320;
const MAX_RSS_BYTES = 480 * 1024 * 1024;
const PAGE_BYTES = 4096;
const WATCH_MS = 500;
/** Without a byte in or out for this long, and nobody downstream to blame, the file has caught the reader. */
const STALL_MS = 45_000;
const MAX_STDERR_CHARS = 4_000;

export interface Reader {
  /** Settles when the header is known to fit (or rejects: UNREADABLE_FILE, PROFILE_MISMATCH). */
  ready: Promise<WhatIsRead>;
  /** NDJSON or what `ready` says, ending with the end line only when the whole file was read. */
  rows: Readable;
  /** Settles when the child has ended well. */
  done: Promise<void>;
  /**
   * Sends the file; without a word that it was whole the child does not write the end line. Rejects with
   * UNAVAILABLE when the source breaks off, and as `done` when the child ends before it has read all.
   */
  feed(file: Readable): Promise<void>;
  kill(): void;
}

interface ReaderOptions {
  fileName: string;
  settings: ProfileSettings;
  corrections?: Corrections;
  fields?: readonly RecordField[] | undefined;
  staged?: boolean;
}

/** A reader that only looks at the file's beginning; what it writes is one JSON object, a FileLook. */
export const startLook = (ask: { fileName: string } & LookOptions): Omit<Reader, 'ready'> =>
  startChild({ type: 'look', ...ask });

export const startReader = ({ fileName, settings, corrections = {}, ...how }: ReaderOptions): Reader =>
  startChild({ type: 'read', fileName, settings, corrections, ...how });

/**
 * Starts the child process that reads one file. Files are untrusted: the child holds no secret, has a heap limit,
 * and is killed when it outgrows its memory or stops moving.
 */
function startChild(task: Exclude<ToChild, { type: 'complete' }>): Reader {
  const { fileName } = task;
  const child = fork(CHILD, [], {
    stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
    env: {},
    execArgv: [`--max-old-space-size=${HEAP_MB}`],
  });
  const input = child.stdin as Socket;
  const rows = child.stdout as Socket;
  const tell = (message: ToChild): void => void child.send(message, () => {});
  let killedFor: AppError | undefined;
  let refusal: AppError | undefined;
  let stderr = '';
  let signsOfLife = 0;
  let isFed = false;

  // The child may end before it has read all; `done` tells why.
  input.on('error', () => {});
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-MAX_STDERR_CHARS);
  });

  const kill = (error?: AppError): void => {
    killedFor ??= error;
    child.kill('SIGKILL');
  };
  const stopWatching = watch(child, {
    progress: () => input.bytesWritten + rows.bytesRead + signsOfLife,
    // Rows that wait in the pipe mean that the cms is slow; without input it is the download.
    isReadersTurn: () => rows.readableLength === 0 && (isFed || input.writableLength > 0),
    kill,
    fileName,
  });

  const ready = new Promise<WhatIsRead>((onReady, onRefused) => {
    child.on('message', (message: FromChild) => {
      if (message.type === 'alive') {
        signsOfLife += 1;
      } else if (message.type === 'ready') {
        onReady(message);
      } else {
        refusal = new AppError(message.code, message.message, message.details);
        onRefused(refusal);
      }
    });
    child.once('close', () =>
      onRefused(refusal ?? killedFor ?? new AppError('INTERNAL', `The reader of ${fileName} ended before it began`)),
    );
    child.once('error', onRefused);
  });

  const done = new Promise<void>((onDone, onFailed) => {
    child.once('error', onFailed);
    child.once('close', (code, signal) => {
      stopWatching();
      const failure = refusal ?? killedFor ?? exitFailure({ code, signal, stderr, fileName });
      if (failure) onFailed(failure);
      else onDone();
    });
  });
  // Whoever waits sees the rejection; a failure before anybody waits must not end the process.
  ready.catch(() => {});
  done.catch(() => {});
  tell(task);

  return {
    ready,
    rows,
    done,
    async feed(file) {
      let bytes = 0;
      let isChildGone = false;
      input.once('error', () => {
        isChildGone = !file.errored;
      });
      file.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      try {
        await pipeline(file, input);
      } catch (cause) {
        if (isChildGone) return done;
        throw new AppError('UNAVAILABLE', `The download of ${fileName} broke off`, { isMidway: true }, { cause });
      }
      isFed = true;
      tell({ type: 'complete', bytes });
    },
    kill: () => kill(),
  };
}

function exitFailure(end: {
  code: number | null;
  signal: NodeJS.Signals | null;
  stderr: string;
  fileName: string;
}): AppError | undefined {
  if (end.code === 0) return undefined;
  if (/heap out of memory/.test(end.stderr)) return tooBig(end.fileName);
  return new AppError(
    'INTERNAL',
    `The reader of ${end.fileName} ended with ${end.signal ?? `code ${end.code}`}: ${end.stderr.trim().slice(-500)}`,
  );
}

const tooBig = (fileName: string): AppError =>
  new AppError('UNREADABLE_FILE', `${fileName} takes more memory to read than a file may; split it`, {
    reason: 'memory',
  });

interface Watched {
  progress(): number;
  isReadersTurn(): boolean;
  kill(error: AppError): void;
  fileName: string;
}

function watch(child: ChildProcess, { progress, isReadersTurn, kill, fileName }: Watched): () => void {
  let last = -1;
  let movedAt = Date.now();
  const timer = setInterval(() => {
    const now = progress();
    if (now !== last || !isReadersTurn()) {
      last = now;
      movedAt = Date.now();
    }
    if (Date.now() - movedAt > STALL_MS) {
      kill(
        new AppError('UNREADABLE_FILE', `${fileName} could not be read within ${STALL_MS / 1000} s without progress`, {
          reason: 'stalled',
        }),
      );
    }
    void residentBytes(child.pid).then((bytes) => {
      if (bytes > MAX_RSS_BYTES) kill(tooBig(fileName));
    });
  }, WATCH_MS);
  return () => clearInterval(timer);
}

/** The heap limit does not count buffers. 0 where /proc does not exist: the heap limit alone then holds. */
async function residentBytes(pid: number | undefined): Promise<number> {
  const statm = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
  return Number(statm.split(' ')[1] ?? 0) * PAGE_BYTES;
}
