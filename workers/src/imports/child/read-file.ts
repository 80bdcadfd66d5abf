import type { EndLine } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { detectFileType } from '../formats/file-type';
import { otherFormat, protectedFile } from '../formats/xlsx/open-package';
import { formatOfMendedText } from './mended-text';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';
import type { Output, SourceFile } from './source-file';
import { chain, gather, takeHead } from './take-bytes';

const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
/** A stream that every message saved by Outlook has. */
const OUTLOOK = Buffer.from('__properties_version1.0', 'utf16le');

/**
 * Reads a file as what its bytes say it is: a workbook stays a workbook under the name of a CSV file and with a
 * profile that says CSV. Throws UNREADABLE_FILE for a format that is not read, PROFILE_MISMATCH for a text whose
 * profile reads workbooks, since it then says nothing of delimiter and encoding.
 */
export async function readFile(
  bytes: AsyncIterable<Buffer>,
  file: SourceFile,
  output: Output,
): Promise<Omit<EndLine, 'end'>> {
  const { fileName, settings } = file;
  const rest = bytes[Symbol.asyncIterator]();
  const head = await takeHead(rest);
  switch (detectFileType(head)) {
    case 'zip':
      return readXlsx(await gather(head, rest, fileName), file, output);
    case 'ole': {
      const whole = await gather(head, rest, fileName);
      if (whole.includes(OUTLOOK)) throw outlookMessage(fileName);
      throw whole.includes(ENCRYPTED) ? protectedFile(fileName) : otherFormat(fileName, 'an old Office file (.xls)');
    }
    case 'pdf':
      throw otherFormat(fileName, 'a PDF');
    case 'gzip':
      throw otherFormat(fileName, 'a gzip archive');
    case 'markup':
      throw otherFormat(fileName, 'a web page or XML under the name of a table');
    case 'text': {
      const mended = formatOfMendedText(head);
      if (mended)
        return readCsv(
          chain(head, rest),
          { ...file, settings: { ...settings, format: { ...settings.format, ...mended } } },
          output,
        );
      if (settings.format.type === 'xlsx' && head.length > 0) {
        throw new AppError(
          'PROFILE_MISMATCH',
          `${fileName} is text and no workbook, and its profile reads .xlsx; send the workbook, or set the format to CSV in Imports › Profiles`,
          { reason: 'ambiguous-format' },
        );
      }
      return readCsv(chain(head, rest), file, output);
    }
  }
}

const outlookMessage = (fileName: string): AppError =>
  new AppError(
    'UNREADABLE_FILE',
    `${fileName} is a message saved by Outlook (.msg); forward the mail itself, or send the file that is attached to it`,
    { reason: 'other-format' },
  );
