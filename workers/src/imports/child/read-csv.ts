import type { EndLine } from '@rumbo/config/api';
import { CsvReader } from '../formats/csv';
import { createDecoder, type Decoder, HEAD_BYTES } from '../formats/decode-text';
import { CsvBytes } from './csv-bytes';
import type { Output, SourceFile } from './source-file';
import { Table } from './table';

/**
 * Reads a CSV file as a stream and writes canonical rows, without the end line: the caller knows whether the
 * file was whole. The first of the bytes tell the encoding, so they come in one piece. `onReady` is awaited once the header has been found to fit, before the first row is written.
 * Throws UNREADABLE_FILE and PROFILE_MISMATCH. Memory does not grow with the file.
 */
export async function readCsv(
  bytes: AsyncIterable<Buffer>,
  file: SourceFile,
  { writer, onReady }: Output,
): Promise<Omit<EndLine, 'end'>> {
  const { delimiter, encoding } = file.settings.format;
  const table = new Table({ ...file, writer });
  const rows = {
    onRow: (cells: string[], line: number) => table.row(cells, line),
    onBroken: (text: string, line: number) => table.broken(text, line),
  };
  const csv = new CsvReader(delimiter, rows, file.fileName);

  let isReady = false;
  const handOn = async (): Promise<void> => {
    if (!table.header) return;
    if (!isReady) {
      isReady = true;
      await onReady({
        format: 'csv',
        headerLine: table.header.line,
        isMended: table.isMended,
        staged: table.staged,
      });
    }
    await writer.drain();
  };

  let decoder: Decoder | undefined;
  let parts: CsvBytes | undefined;
  for await (const chunk of bytes) {
    decoder ??= createDecoder({ head: chunk.subarray(0, HEAD_BYTES), encoding, fileName: file.fileName });
    parts ??= new CsvBytes({ csv, table, decoder, writer, format: file.settings.format });
    parts.push(chunk);
    await handOn();
  }
  if (decoder) csv.push(decoder.end());
  csv.end();
  table.end();
  await handOn();
  return table.counts;
}
