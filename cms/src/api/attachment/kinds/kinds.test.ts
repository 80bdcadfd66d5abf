import { kindOf } from './kind-of';
import { attachmentName } from './name';

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
const zip = (...parts: string[]): Buffer => bytes(`PK\x03\x04${parts.join('…')}`);
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

test.each([
  ['foto.jpg', bytes('\xff\xd8\xff\xe0JFIF'), 'image/jpeg'],
  ['foto.pdf', bytes('\x89PNG\r\n\x1a\n…'), 'image/png'],
  ['foto', bytes('RIFF\x01\x02\x03\x04WEBPVP8 '), 'image/webp'],
  ['foto.heic', bytes('\0\0\0\x18ftypheic'), 'image/heic'],
  ['lista.pdf', bytes('%PDF-1.7\n…'), 'application/pdf'],
  ['lista.xlsx', zip('[Content_Types].xml', 'xl/workbook.xml'), expect.stringContaining('spreadsheetml')],
  ['carta.zip', zip('[Content_Types].xml', 'word/document.xml'), expect.stringContaining('wordprocessingml')],
  ['hoja.ods', zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), expect.stringContaining('opendocument')],
  ['viejo.xls', bytes(`${OLE}…`), 'application/vnd.ms-excel'],
  ['precios.csv', Buffer.from('código;precio\nÑ;1\n'), 'text/csv'],
  ['latin.csv', bytes('c\xf3digo;precio'), 'text/csv'],
  ['unicode.txt', Buffer.from('\ufeffhola', 'utf16le'), 'text/plain'],
])('%s is what its bytes are', (name, content, mime) => {
  expect(kindOf(content, name)?.mime).toEqual(mime);
});

test.each([
  ['programa.pdf', bytes('MZ\x90\0\x03')],
  ['cosas.zip', zip('a.txt')],
  ['instalador.msi', bytes(`${OLE}…`)],
  ['pagina.html', bytes('<html>')],
  ['dibujo.svg', bytes('<svg onload="x">')],
  ['datos.csv', bytes('a;b\0c')],
  ['foto.jpg', bytes('no es una foto')],
])('%s is not taken', (name, content) => {
  expect(kindOf(content, name)).toBeUndefined();
});

test.each([
  ['../../etc/passwd.pdf', 'passwd.pdf'],
  ['C:\\fotos\\Fachada.PDF', 'Fachada.PDF'],
  ['factura.exe', 'factura.exe.pdf'],
  ['fac\u202efdp.exe', 'fac fdp.exe.pdf'],
  ['a\r\nb: "c".pdf', 'a b c .pdf'],
  ['.pdf', 'pdf.pdf'],
  ['..', 'archivo.pdf'],
  [`${'ñ'.repeat(300)}.pdf`, `${'ñ'.repeat(120)}.pdf`],
])('%j is called %j', (given, name) => {
  expect(attachmentName(given, { extensions: ['.pdf'] })).toBe(name);
});
