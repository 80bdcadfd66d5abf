import type { MailAttachment } from '../cms-client';
import { MAX_FILE_BYTES, type MailPart } from './read-mail';

/** What never holds rows. Everything else goes to the cms, which holds what no profile matches. */
const NO_DATA_TYPES =
  /^(image|audio|video|font)\/|^text\/(html|calendar|x?-?vcard|css)$|^application\/(pdf|pgp-|pkcs7-|x-pkcs7-|ics$|msword$|ms-tnef$|javascript$)|^message\//;
const NO_DATA_NAMES =
  /\.(pdf|docx?|pptx?|html?|png|jpe?g|gif|svg|bmp|webp|heic|mp[34]|ics|vcf|p7[msc]|sig|eml|exe|js|css)$/i;
/** A name wins over a type: mail programs send CSV files as almost anything. */
const DATA_NAMES = /\.(csv|tsv|tab|txt|xlsx?|xlsm|ods|xml|json|zip|gz)$/i;
const EXTENSIONS: Record<string, string> = {
  'text/csv': 'csv',
  'text/plain': 'txt',
  'text/tab-separated-values': 'tsv',
  'application/json': 'json',
};

export interface ChosenAttachments {
  files: MailAttachment[];
  /** One sentence for each part that is no file to import. */
  left: string[];
}

/** Which parts of a mail are files to import, and why the others are not. */
export function chooseAttachments(parts: readonly MailPart[]): ChosenAttachments {
  const files: MailAttachment[] = [];
  const left: string[] = [];
  parts.forEach((part, index) => {
    const { content, contentType } = part;
    const fileName = part.fileName || `attachment-${index + 1}.${EXTENSIONS[contentType] ?? 'bin'}`;
    if (content === undefined)
      left.push(`${fileName}: larger than ${MAX_FILE_BYTES / 1024 / 1024} MB; upload it in the console`);
    else if (content.length === 0) left.push(`${fileName}: empty`);
    else if (!isData(part)) left.push(`${fileName}: ${contentType || 'unknown type'} is no data file`);
    else files.push({ fileName, contentType: contentType || 'application/octet-stream', content });
  });
  return { files, left };
}

function isData({ fileName, contentType, isInline }: MailPart): boolean {
  if (DATA_NAMES.test(fileName)) return true;
  if (NO_DATA_NAMES.test(fileName) || NO_DATA_TYPES.test(contentType)) return false;
  // Without a name an inline part is a piece of the text.
  return fileName !== '' || !isInline;
}
