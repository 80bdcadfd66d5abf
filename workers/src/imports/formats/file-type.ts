/** What the first bytes say a file is, whatever its name says. */
export type FileType = 'zip' | 'ole' | 'pdf' | 'gzip' | 'markup' | 'text';

const SIGNATURES: readonly (readonly [type: FileType, signature: Buffer])[] = [
  ['zip', Buffer.from('PK\u0003\u0004', 'latin1')],
  // A zip without entries, and one cut in pieces.
  ['zip', Buffer.from('PK\u0005\u0006', 'latin1')],
  ['zip', Buffer.from('PK\u0007\u0008', 'latin1')],
  ['ole', Buffer.from([0xd0, 0xcf, 0x11, 0xe0])],
  // Workbooks of before 1997.
  ['ole', Buffer.from([0x09, 0x08])],
  ['ole', Buffer.from([0x09, 0x04, 0x06, 0x00])],
  ['ole', Buffer.from([0x09, 0x02, 0x06, 0x00])],
  ['pdf', Buffer.from('%PDF-', 'latin1')],
  ['gzip', Buffer.from([0x1f, 0x8b])],
];

/** ERPs like to send a web page or SpreadsheetML under a name that ends in .xls. */
const MARKUP = /^\s*<(?:!doctype html|html|\?xml|table|head|meta|style)\b/i;

export function detectFileType(head: Buffer): FileType {
  const found = SIGNATURES.find(([, signature]) => head.subarray(0, signature.length).equals(signature));
  if (found) return found[0];
  const text = head
    .subarray(0, 512)
    .toString('latin1')
    .replaceAll('\u0000', '')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '');
  return MARKUP.test(text) ? 'markup' : 'text';
}
