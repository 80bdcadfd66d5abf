import type { EndLine, ProfileSettings } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { CsvReader } from '../formats/csv';
import { createDecoder, type Decoder, HEAD_BYTES } from '../formats/decode-text';
import { readHeader } from '../mapping/header';
import { compileSalesMapper, type Mapper } from '../mapping/sales-mapper';
import type { RowWriter } from './row-writer';

export interface CsvFile {
  fileName: string;
  settings: ProfileSettings;
  bytes: AsyncIterable<Buffer>;
}

/**
 * Reads a CSV file as a stream and writes canonical rows, without the end line: the caller knows whether the
 * file was whole. `onReady` is awaited once the header has been found to fit, before the first row is written.
 * Throws UNREADABLE_FILE and PROFILE_MISMATCH. Memory does not grow with the file.
 */
export async function readCsv(
  { fileName, settings, bytes }: CsvFile,
  writer: RowWriter,
  onReady: () => Promise<void>,
): Promise<Omit<EndLine, 'end'>> {
  if (settings.kind !== 'sales') {
    throw new AppError(
      'PROFILE_MISMATCH',
      `Files of kind '${settings.kind}' cannot be read yet; choose 'sales' in the profile`,
      { reason: 'ambiguous-format' },
    );
  }
  let mapper: Mapper | undefined;
  let rows = 0;
  let skipped = 0;
  const { headerRow, delimiter, encoding } = settings.format;

  const csv = new CsvReader(delimiter, {
    onRow(cells, line) {
      if (!mapper) {
        if (line < headerRow) skipped += 1;
        else mapper = compileSalesMapper({ settings, header: readHeader(cells), fileName });
        return;
      }
      const text = mapper.map(cells, line);
      if (text === undefined) {
        skipped += 1;
        return;
      }
      rows += 1;
      writer.add(text);
    },
    onBroken(text, line) {
      if (!mapper) {
        skipped += 1;
        return;
      }
      rows += 1;
      writer.add(mapper.broken(text, line));
    },
  });

  let isReady = false;
  const handOn = async (): Promise<void> => {
    if (!mapper) return;
    if (!isReady) {
      isReady = true;
      await onReady();
    }
    await writer.drain();
  };

  let decoder: Decoder | undefined;
  for await (const chunk of withHead(bytes)) {
    decoder ??= createDecoder({ head: chunk.subarray(0, HEAD_BYTES), encoding, fileName });
    csv.push(decoder.write(chunk));
    await handOn();
  }
  if (decoder) csv.push(decoder.end());
  csv.end();
  if (!mapper)
    throw new AppError('UNREADABLE_FILE', `${fileName} is empty: there is no header in line ${headerRow}`, {
      reason: 'empty',
    });
  await handOn();
  return { rows, skipped };
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
