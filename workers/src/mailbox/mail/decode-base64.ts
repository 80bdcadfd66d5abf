import { Transform, type TransformCallback } from 'node:stream';

/**
 * Base64 as mails hold it. Lines of nothing else, nearly all, are decoded as they come; where there is more, letters of no
 * meaning are left out and what follows a padding begins anew.
 */
export class Base64Decoder extends Transform {
  /** Letters that make no whole group of four yet. */
  private rest = '';

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const lines = chunk.toString('latin1');
    const text = this.rest + lines.replaceAll(lines.includes('\r\n') ? '\r\n' : '\n', '');
    const end = text.length - (text.length % 4);
    const bytes = Buffer.from(text.slice(0, end), 'base64');
    // The letters of another base64, which are none of this one, decode as well.
    const isPlain = bytes.length === (end / 4) * 3 && !chunk.includes('-') && !chunk.includes('_');
    if (isPlain) this.rest = text.slice(end);
    done(null, isPlain ? bytes : this.decode(text));
  }

  override _flush(done: TransformCallback): void {
    const bytes = this.decode(this.rest);
    done(null, Buffer.concat([bytes, Buffer.from(this.rest, 'base64')]));
  }

  private decode(text: string): Buffer {
    const letters = text.replace(/[^a-zA-Z0-9+/=]/g, '');
    const padded = letters.lastIndexOf('=') + 1;
    const end = letters.length - ((letters.length - padded) % 4);
    this.rest = letters.slice(end);
    return Buffer.concat(
      letters
        .slice(0, end)
        .split(/=+/)
        .map((segment) => Buffer.from(segment, 'base64')),
    );
  }
}
