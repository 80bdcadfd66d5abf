import { workbookParts, zip } from '../../../workers/src/imports/formats/xlsx/zip.fixture';

/** What a file may end as; `says`: what its message has to tell. */
export interface BadFile {
  bytes: Buffer;
  ends: RegExp;
  says?: RegExp;
}

const MB = 1024 * 1024;
const HEADER = 'Factura,Fecha,Total';
const csv = (...lines: string[]): Buffer => Buffer.from(`${lines.join('\r\n')}\r\n`);
const row = (cells: string[], at: number, type = 'inlineStr'): string =>
  `<row r="${at}">${cells
    .map((cell, column) => {
      const address = `${'ABCDEF'[column]}${at}`;
      return type === 'e' && column === 2
        ? `<c r="${address}" t="e"><v>${cell}</v></c>`
        : `<c r="${address}" t="inlineStr"><is><t>${cell}</t></is></c>`;
    })
    .join('')}</row>`;
const sheet = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const workbook = (rows: string): Buffer => zip(workbookParts(sheet(rows)));
const HEAD_ROW = row(['Factura', 'Fecha', 'Total'], 1);
const good = workbook(HEAD_ROW + row(['X-1', '2026-01-05', '10'], 2));

const eml = (id: string, type: string, body: string[], headers: string[] = []): Buffer =>
  Buffer.from(
    [
      'From: torture@example.com',
      'To: ventas@example.com',
      `Subject: ${id}`,
      `Message-ID: <${id}@example.com>`,
      `Date: ${new Date().toUTCString()}`,
      ...headers,
      'MIME-Version: 1.0',
      `Content-Type: ${type}`,
      '',
      ...body,
      '',
    ].join('\r\n'),
  );
const attached = (document: string, type = 'text/csv', name = 'datos.csv'): string[] => [
  '--p',
  `Content-Type: ${type}; name="${name}"`,
  'Content-Transfer-Encoding: base64',
  `Content-Disposition: attachment; filename="${name}"`,
  '',
  csv(HEADER, `${document},2026-01-05,10`).toString('base64'),
  '--p--',
];
const MIXED = 'multipart/mixed; boundary="p"';

/** One file for each kind of trouble, made here. */
export const badFiles = (): Record<string, BadFile> => ({
  'unpacks-to-much.xlsx': {
    bytes: zip({ ...workbookParts(''), 'xl/odd/data.xml': { content: Buffer.alloc(64 * MB) } }),
    ends: /rejected|refused/,
    says: /unpacks-to-much/,
  },
  'entities.xlsx': {
    bytes: zip(
      workbookParts(
        `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>${sheet(HEAD_ROW + row(['&b;', '2026-01-05', '1'], 2))}`,
      ),
    ),
    ends: /rejected/,
    says: /entities/,
  },
  'pdf-and-table.csv': { bytes: csv('%PDF-1.7', HEADER, 'P-1,2026-01-05,1'), ends: /rejected/, says: /PDF/ },
  'web-page.xlsx': { bytes: Buffer.from('<html><table><tr><td>1</td></tr></table></html>'), ends: /rejected/ },
  'cut.xlsx': { bytes: good.subarray(0, Math.floor(good.length / 2)), ends: /rejected|refused/, says: /cut/ },
  'old-office.xls': {
    bytes: Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)]),
    ends: /rejected/,
  },
  'wrong-encoding.csv': {
    bytes: Buffer.from(`${HEADER}\r\nÑ-1,2026-01-05,1\r\nN-2,2026-01-05,2\r\n`, 'latin1'),
    ends: /partly-applied/,
  },
  'utf-16.csv': { bytes: Buffer.from(`\ufeff${HEADER}\r\nU-1,2026-01-05,1\r\n`, 'utf16le'), ends: /^applied/ },
  'utf-16-unmarked.csv': {
    bytes: Buffer.from(`${HEADER}\r\nU-2,2026-01-05,1\r\n`, 'utf16le'),
    ends: /held/,
    says: /UTF-16/,
  },
  'open-quote.csv': {
    bytes: csv(HEADER, 'Q-1,2026-01-05,1', 'Q-2,"2026-01-05,2', 'Q-3,2026-01-05,3'),
    ends: /partly-applied/,
  },
  'runs-in-spreadsheets.csv': { bytes: csv(HEADER, `"=cmd|'/c calc'!A1",2026-01-05,1`), ends: /^applied/ },
  'titles-above.csv': {
    bytes: csv('Empresa', 'Ventas', '', 'Enero', '', HEADER, 'T-1,2026-01-05,1'),
    ends: /^applied/,
  },
  'formula-errors.xlsx': {
    bytes: workbook(HEAD_ROW + row(['E-1', '2026-01-05', '#REF!'], 2, 'e') + row(['E-2', '2026-01-05', '2'], 3)),
    ends: /partly-applied/,
  },
  'nothing-in-it.csv': { bytes: Buffer.alloc(0), ends: /ignored|refused/, says: /nothing-in-it/ },
  'blank-lines.csv': { bytes: Buffer.from('\r\n\r\n  \r\n'), ends: /rejected/, says: /blank-lines/ },
  'one-column.csv': { bytes: csv('Nombre', 'a', 'b'), ends: /held/, says: /one-column/ },
  'very-wide.csv': {
    bytes: csv(
      Array.from({ length: 50_000 }, (_, at) => `c${at}`).join(','),
      Array.from({ length: 50_000 }, () => '1').join(','),
    ),
    ends: /held|rejected/,
    says: /very-wide/,
  },
  'zeros.csv': { bytes: Buffer.concat([csv(HEADER), Buffer.alloc(4096)]), ends: /held|rejected/, says: /zeros/ },
  'one-endless-line.csv': { bytes: Buffer.alloc(4 * MB, 'x'), ends: /held|rejected/ },
  'cut-off.eml': { bytes: eml('cut-off', MIXED, attached('C-1').slice(0, -1)), ends: /refused/, says: /cut off/ },
  'within-a-mail.eml': {
    bytes: eml('outer', 'multipart/mixed; boundary="o"', [
      '--o',
      'Content-Type: message/rfc822',
      '',
      eml('inner', MIXED, attached('W-1')).toString(),
      '--o--',
    ]),
    ends: /^applied/,
  },
  'wrong-type.eml': { bytes: eml('type', MIXED, attached('Y-1', 'image/png')), ends: /^applied/ },
  'long-header.eml': {
    bytes: eml('header', MIXED, attached('H-1'), [`X-Long: ${'a '.repeat(MB / 4)}`]),
    ends: /^applied|refused/,
  },
  'winmail.dat': {
    bytes: Buffer.concat([Buffer.from('789f3e22', 'hex'), Buffer.alloc(64, 1)]),
    ends: /refused|ignored|rejected/,
  },
});
