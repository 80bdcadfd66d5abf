/** What Outlook packs attachments into: the attributes that matter, and one of the mail itself. */
export function winmail(files: readonly [title: string, content: string][]): Buffer {
  const attribute = (level: number, id: number, data: Buffer): Buffer => {
    const head = Buffer.alloc(9);
    head.writeUInt8(level, 0);
    head.writeUInt32LE(id, 1);
    head.writeUInt32LE(data.length, 5);
    const sum = Buffer.alloc(2);
    sum.writeUInt16LE(
      data.reduce((total, byte) => (total + byte) & 0xffff, 0),
      0,
    );
    return Buffer.concat([head, data, sum]);
  };
  return Buffer.concat([
    Buffer.from([0x78, 0x9f, 0x3e, 0x22, 0x01, 0x00]),
    attribute(1, 0x00089006, Buffer.from([0, 0, 1, 0])),
    ...files.flatMap(([title, content]) => [
      attribute(2, 0x00069002, Buffer.alloc(14)),
      attribute(2, 0x00018010, Buffer.from(`${title}\u0000`, 'latin1')),
      attribute(2, 0x0006800f, Buffer.from(content)),
    ]),
  ]);
}
