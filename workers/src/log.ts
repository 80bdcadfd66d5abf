import { createWriteStream, type WriteStream } from 'node:fs';

export type LogLevel = 'error' | 'warn' | 'info' | 'debug';
type Fields = Record<string, unknown>;

const LEVELS: readonly LogLevel[] = ['error', 'warn', 'info', 'debug'];
const SECRET_KEY = /token|password|secret|authorization|cookie|apikey|lease/i;
/** user:password@ in an address. */
const CREDENTIALS = /(\w+:\/\/)[^\s/@]*@/g;

/** One JSON object a line: time, level, message, and what helps to find the cause. Secrets are left out by key. */
export interface Log {
  error(message: string, fields?: Fields): void;
  warn(message: string, fields?: Fields): void;
  info(message: string, fields?: Fields): void;
  debug(message: string, fields?: Fields): void;
}

/** Writes to stdout, and to `file` as well when one is set. */
export function createLog({
  level,
  file,
  part,
}: {
  level: LogLevel;
  file?: string | undefined;
  part: string;
}): Log & { close(): Promise<void> } {
  const copy: WriteStream | undefined =
    file === undefined ? undefined : createWriteStream(file, { flags: 'a', mode: 0o600 });
  let isCopying = copy !== undefined;
  copy?.on('error', (error) => {
    // A full disk must not stop the work: stdout goes on.
    isCopying = false;
    process.stderr.write(`Cannot write ${file}: ${error.message}\n`);
  });
  const write = (at: LogLevel, message: string, fields: Fields = {}): void => {
    if (LEVELS.indexOf(at) > LEVELS.indexOf(level)) return;
    const line = `${formatLine({ time: new Date().toISOString(), level: at, part, message, ...fields })}\n`;
    process.stdout.write(line);
    if (isCopying) copy?.write(line);
  };
  return {
    error: (message, fields) => write('error', message, fields),
    warn: (message, fields) => write('warn', message, fields),
    info: (message, fields) => write('info', message, fields),
    debug: (message, fields) => write('debug', message, fields),
    close: () => new Promise((resolve) => (copy && isCopying ? copy.end(resolve) : resolve())),
  };
}

/** Exported for its test: what leaves the process by its log. */
export const formatLine = (fields: Fields): string =>
  JSON.stringify(fields, (key, value: unknown) => {
    if (key !== '' && SECRET_KEY.test(key)) return '[redacted]';
    if (value instanceof Error) return describeError(value);
    return typeof value === 'string' ? value.replace(CREDENTIALS, '$1[redacted]@') : value;
  });

/** Foreign errors carry whole requests, with headers: only these parts of them are told. */
function describeError(error: Error): Fields {
  const { code, details } = error as Error & { code?: unknown; details?: unknown };
  return {
    name: error.name,
    message: error.message,
    ...(code !== undefined && { code }),
    ...(details !== undefined && { details }),
    ...(code === undefined && { stack: error.stack }),
    ...(error.cause instanceof Error && { cause: error.cause.message }),
  };
}
