import { AppError } from '@rumbo/config/errors';
import iconv from 'iconv-lite';
import { CsvReader } from '../formats/csv';
import { detectFileType } from '../formats/file-type';
import { damaged, openPackage, otherFormat } from '../formats/xlsx/open-package';
import { readSheet } from '../formats/xlsx/read-sheet';
import { openWorkbook } from '../formats/xlsx/workbook';
import { detectDelimiter } from './delimiter';
import { detectEncoding } from './encoding';
import { type Sample, STORED_MARK } from './proposal';

const SAMPLE_ROWS = 2_000;
/** Of a text the first part is enough; a workbook is needed whole. */
const SAMPLE_BYTES = 1024 * 1024;

class Enough extends Error {}

/**
 * The first rows of a file, read without a profile. For the child process: the file is untrusted.
 * Throws UNREADABLE_FILE for what is neither a table in text nor a workbook.
 */
export async function takeSample(bytes: Buffer, fileName: string): Promise<Sample> {
  switch (detectFileType(bytes)) {
    case 'zip':
      return sampleWorkbook(bytes, fileName);
    case 'text':
      return sampleText(bytes);
    case 'ole':
      throw otherFormat(fileName, 'an old Office file (.xls)');
    default:
      throw otherFormat(fileName, 'no table in text');
  }
}

function sampleText(bytes: Buffer): Sample {
  const isWhole = bytes.length <= SAMPLE_BYTES;
  const head = bytes.subarray(0, SAMPLE_BYTES);
  const encoding = detectEncoding(head, isWhole);
  const text = iconv.decode(head, encoding.value, { stripBOM: true });
  const whole = isWhole ? text : text.slice(0, Math.max(text.lastIndexOf('\n'), 0));
  const delimiter = detectDelimiter(whole);
  const rows: Sample['rows'] = [];
  const csv = new CsvReader(delimiter.value, {
    onRow: (cells, line) => {
      if (rows.length < SAMPLE_ROWS && cells.some((cell) => cell.trim() !== '')) rows.push({ cells, line });
    },
    onBroken: () => {},
  });
  csv.push(whole);
  csv.end();
  return {
    format: { type: 'csv', encoding: encoding.value, delimiter: delimiter.value },
    rows,
    evidence: [encoding, delimiter],
  };
}

async function sampleWorkbook(bytes: Buffer, fileName: string): Promise<Sample> {
  const rows: Sample['rows'] = [];
  try {
    const parts = await openPackage(bytes, fileName);
    const workbook = await openWorkbook(parts, { fileName, onProgress: () => {} });
    const stream = await parts.open(workbook.sheetPath);
    await readSheet(
      stream,
      { workbook, decimal: STORED_MARK },
      {
        onRow(cells, line) {
          rows.push({ cells, line });
          if (rows.length === SAMPLE_ROWS) throw new Enough();
        },
        onEmpty: () => {},
        columns: () => undefined,
        onChunk: async () => {},
      },
    );
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (!(error instanceof Enough)) throw damaged(fileName, error);
  }
  return { format: { type: 'xlsx' }, rows, evidence: [] };
}
