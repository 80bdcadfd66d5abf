import { crc32, deflateRawSync } from 'node:zlib';

interface Part {
  content: string | Buffer;
  /** What the directory says instead of the truth. */
  claimedSize?: number;
  isEncrypted?: boolean;
}

/** A zip as hostile or odd programs write it. */
export function zip(parts: Record<string, Part | string>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, entry] of Object.entries(parts)) {
    const part = typeof entry === 'object' && 'content' in entry ? entry : { content: entry };
    const content = Buffer.from(part.content as string);
    const packed = deflateRawSync(content);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(part.isEncrypted ? 1 : 0, 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(part.claimedSize ?? content.length, 18);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    const body = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), shared, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), shared, rest, Buffer.from(name)]),
    );
    bodies.push(body);
    offset += body.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, list, end]);
}

/** The least that is a workbook, around one sheet's XML. */
export const workbookParts = (sheet: string): Record<string, string> => ({
  '[Content_Types].xml': '<Types/>',
  '_rels/.rels': '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="/xl/Book.xml"/></Relationships>',
  'xl/book.xml': '<x:workbook><x:sheets><x:sheet name="Data" q:id="r9"/></x:sheets></x:workbook>',
  'xl/_rels/Book.xml.rels':
    '<Relationships><Relationship Id="r9" Type="x/worksheet" Target="./odd/Data.xml"/></Relationships>',
  'xl/odd/data.xml': sheet,
});
