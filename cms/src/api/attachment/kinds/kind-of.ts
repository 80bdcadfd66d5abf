import { extname } from 'node:path';

export interface FileKind {
  mime: string;
  /** Endings that such a file may have; the first is given to one that has another. */
  extensions: readonly [string, ...string[]];
}

const kind = (mime: string, ...extensions: FileKind['extensions']): FileKind => ({ mime, extensions });

/** Images by their first bytes. Drawings that carry script (SVG) are not taken. */
const IMAGES: readonly [start: RegExp, FileKind][] = [
  [/^\xff\xd8\xff/, kind('image/jpeg', '.jpg', '.jpeg', '.jfif')],
  [/^\x89PNG\r\n\x1a\n/, kind('image/png', '.png')],
  [/^GIF8[79]a/, kind('image/gif', '.gif')],
  [/^RIFF[\s\S]{4}WEBP/, kind('image/webp', '.webp')],
  [/^[\s\S]{4}ftyp(?:heic|heix|heim|heis|mif1|msf1|hevc)/, kind('image/heic', '.heic', '.heif')],
  [/^[\s\S]{4}ftypavi[fs]/, kind('image/avif', '.avif')],
];

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';

/** Office files are zip archives: names of parts stand in them as they are. Files with macros get the plain ending. */
const ARCHIVES: readonly [part: string, FileKind][] = [
  ['word/document.xml', kind(`${OPEN_XML}.wordprocessingml.document`, '.docx')],
  ['xl/workbook.', kind(`${OPEN_XML}.spreadsheetml.sheet`, '.xlsx')],
  ['ppt/presentation.xml', kind(`${OPEN_XML}.presentationml.presentation`, '.pptx')],
  [`mimetype${OPEN_DOCUMENT}.text`, kind(`${OPEN_DOCUMENT}.text`, '.odt')],
  [`mimetype${OPEN_DOCUMENT}.spreadsheet`, kind(`${OPEN_DOCUMENT}.spreadsheet`, '.ods')],
  [`mimetype${OPEN_DOCUMENT}.presentation`, kind(`${OPEN_DOCUMENT}.presentation`, '.odp')],
];

/** Office before 2007, and Outlook's mails: one container, told apart by the ending. */
const OLD_OFFICE: readonly FileKind[] = [
  kind('application/msword', '.doc'),
  kind('application/vnd.ms-excel', '.xls'),
  kind('application/vnd.ms-powerpoint', '.ppt'),
  kind('application/vnd.ms-outlook', '.msg'),
];

/** Text has no mark of its own: the ending says which, the bytes only that it is text. */
const TEXTS: readonly FileKind[] = [kind('text/csv', '.csv', '.tsv'), kind('text/plain', '.txt')];

const PDF = kind('application/pdf', '.pdf');

/** What a file is by its bytes; undefined: nothing that is taken. */
export function kindOf(bytes: Buffer, fileName: string): FileKind | undefined {
  const head = bytes.toString('latin1', 0, 1_024);
  const image = IMAGES.find(([start]) => start.test(head));
  if (image) return image[1];
  if (head.includes('%PDF-')) return PDF;
  if (head.startsWith('PK\x03\x04')) return ARCHIVES.find(([part]) => bytes.includes(part))?.[1];
  const ending = extname(fileName).toLowerCase();
  const named = (kinds: readonly FileKind[]) => kinds.find(({ extensions }) => extensions.includes(ending));
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return named(OLD_OFFICE);
  return isText(bytes) ? named(TEXTS) : undefined;
}

/** UTF-16 says so at its start; in every other encoding a text has no control characters but white space. */
const isText = (bytes: Buffer): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) ||
  (bytes[0] === 0xfe && bytes[1] === 0xff) ||
  !bytes.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d);
