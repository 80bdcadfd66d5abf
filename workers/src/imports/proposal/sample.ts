import type { Evidence, ProfileSettings } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import iconv from 'iconv-lite';
import type { NumberedRow } from '../child/find-header';
import { CsvReader } from '../formats/csv';
import { createDecoder } from '../formats/decode-text';
import { detectFileType } from '../formats/file-type';
import { damaged, openPackage, otherFormat } from '../formats/xlsx/open-package';
import { readSheet } from '../formats/xlsx/read-sheet';
import { openWorkbook } from '../formats/xlsx/workbook';
import type { DateSystem } from '../mapping/serial-date';
import { detectDelimiter } from './delimiter';
import { detectEncoding } from './encoding';

type Format = ProfileSettings['format'];

/** The first rows of a file, cut into cells. */
export interface Sample {
  format: Pick<Format, 'type'> & Partial<Pick<Format, 'encoding' | 'delimiter' | 'sheet'>>;
  rows: NumberedRow[];
  evidence: Evidence[];
  /** Of a workbook. */
  sheets?: string[];
  dateSystem?: DateSystem;
}

/**
 * In the sample of a workbook, the mark in numbers that are stored as numbers: no text uses it, so they are told
 * from texts, whose marks have to be found out.
 */
export const STORED_MARK = '\u066b';

const SAMPLE_ROWS = 2_000;
/** Of a text the first part is enough; a workbook is needed whole. */
export const SAMPLE_BYTES = 1024 * 1024;

class Enough extends Error {}

/**
 * The first rows of a file, read without a profile, or as the `format` of one says. For the child process: the file
 * is untrusted. Throws UNREADABLE_FILE for what is neither a table in text nor a workbook, PROFILE_MISMATCH for a
 * format that does not fit.
 */
export async function takeSample(bytes: Buffer, fileName: string, format?: Format): Promise<Sample> {
  switch (detectFileType(bytes)) {
    case 'zip':
      return sampleWorkbook(bytes, fileName, format);
    case 'text':
      return sampleText(bytes, fileName, format);
    case 'ole':
      throw otherFormat(fileName, 'an old Office file (.xls)');
    case 'pdf':
      throw otherFormat(fileName, 'a PDF');
    case 'gzip':
      throw otherFormat(fileName, 'a gzip archive');
    case 'markup':
      throw otherFormat(fileName, 'a web page or XML under the name of a table');
  }
}

function sampleText(bytes: Buffer, fileName: string, format?: Format): Sample {
  const isWhole = bytes.length <= SAMPLE_BYTES;
  const head = bytes.subarray(0, SAMPLE_BYTES);
  const found = format ? undefined : detectEncoding(head, isWhole);
  const encoding = format?.encoding ?? found?.value ?? 'utf-8';
  const text = format
    ? createDecoder({ head, encoding, fileName }).write(head)
    : iconv.decode(head, encoding, { stripBOM: true });
  const whole = isWhole ? text : text.slice(0, Math.max(text.lastIndexOf('\n'), 0));
  const cut = format ? undefined : detectDelimiter(whole);
  const delimiter = format?.delimiter ?? cut?.value ?? ',';
  const rows: Sample['rows'] = [];
  const csv = new CsvReader(delimiter, {
    onRow: (cells, line) => {
      if (rows.length < SAMPLE_ROWS && cells.some((cell) => cell.trim() !== '')) rows.push({ cells, line });
    },
    onBroken: () => {},
  });
  csv.push(whole);
  csv.end();
  return {
    format: { type: 'csv', encoding, delimiter },
    rows,
    evidence: [found, cut].filter((one) => one !== undefined),
  };
}

async function sampleWorkbook(bytes: Buffer, fileName: string, format?: Format): Promise<Sample> {
  const rows: Sample['rows'] = [];
  try {
    const parts = await openPackage(bytes, fileName);
    const workbook = await openWorkbook(parts, { fileName, sheet: format?.sheet, onProgress: () => {} });
    const { sheetName, sheetNames: sheets, dateSystem } = workbook;
    const sample: Sample = {
      format: { type: 'xlsx', ...(sheets.length > 1 && { sheet: sheetName }) },
      rows,
      evidence:
        sheets.length > 1
          ? [{ about: 'sheet', value: sheetName, because: 'first-visible', args: { count: sheets.length } }]
          : [],
      sheets,
      dateSystem,
    };
    await readSheet(
      await parts.open(workbook.sheetPath),
      { workbook, decimal: format?.decimal ?? STORED_MARK },
      {
        onRow(cells, line) {
          rows.push({ cells, line });
          if (rows.length === SAMPLE_ROWS) throw new Enough();
        },
        onEmpty: () => {},
        columns: () => undefined,
        onChunk: async () => {},
      },
    ).catch((error: unknown) => {
      if (!(error instanceof Enough)) throw error;
    });
    return sample;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw damaged(fileName, error);
  }
}
