import type { Corrections, EndLine, ProfileSettings } from '@rumbo/config/api';
import { CsvReader } from '../formats/csv';
import { createDecoder, type Decoder, HEAD_BYTES } from '../formats/decode-text';
import type { RowWriter } from './row-writer';
import { Table } from './table';

export interface SourceFile {
  fileName: string;
  settings: ProfileSettings;
  corrections: Corrections;
  bytes: AsyncIterable<Buffer>;
}

/**
 * Reads a CSV file as a stream and writes canonical rows, without the end line: the caller knows whether the
 * file was whole. `onReady` is awaited once the header has been found to fit, before the first row is written.
 * Throws UNREADABLE_FILE and PROFILE_MISMATCH. Memory does not grow with the file.
 */
export async function readCsv(
  { bytes, ...file }: SourceFile,
  writer: RowWriter,
  onReady: () => Promise<void>,
): Promise<Omit<EndLine, 'end'>> {
  const { delimiter, encoding } = file.settings.format;
  const table = new Table({ ...file, writer });
  const csv = new CsvReader(delimiter, {
    onRow: (cells, line) => table.row(cells, line),
    onBroken: (text, line) => table.broken(text, line),
  });

  let isReady = false;
  const handOn = async (): Promise<void> => {
    if (table.headerLine === undefined) return;
    if (!isReady) {
      isReady = true;
      await onReady();
    }
    await writer.drain();
  };

  let decoder: Decoder | undefined;
  for await (const chunk of withHead(bytes)) {
    decoder ??= createDecoder({ head: chunk.subarray(0, HEAD_BYTES), encoding, fileName: file.fileName });
    csv.push(decoder.write(chunk));
    await handOn();
  }
  if (decoder) csv.push(decoder.end());
  csv.end();
  table.end();
  await handOn();
  return table.counts;
}

/** The same bytes with a first chunk long enough to tell the encoding by. */
async function* withHead(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let head: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of bytes) {
    if (!head) {
      yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < HEAD_BYTES) continue;
    yield head;
    head = undefined;
  }
  if (head && head.length > 0) yield head;
}
