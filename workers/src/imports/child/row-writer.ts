import { once } from 'node:events';
import type { Writable } from 'node:stream';

const CHUNK_BYTES = 256 * 1024;

/** Gathers lines into chunks: a write a row costs more than the row. */
export class RowWriter {
  /** What has gathered: `length` bytes of it. */
  bytes: Buffer = Buffer.alloc(0);
  length = 0;
  private readonly output: Writable;
  private full: Buffer[] = [];
  /** Chunks that were written: new ones for every quarter of a megabyte would keep the collector busy. */
  private readonly spare: Buffer[] = [];

  constructor(output: Writable) {
    this.output = output;
  }

  add(line: string): void {
    // No character takes more than three bytes of UTF-8 for each of its units.
    this.reserve(line.length * 3);
    this.length += this.bytes.write(line, this.length);
  }

  /** Makes room for so many bytes at `length` of `bytes`. */
  reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    this.close();
    this.bytes =
      count <= CHUNK_BYTES ? (this.spare.pop() ?? Buffer.allocUnsafeSlow(CHUNK_BYTES)) : Buffer.allocUnsafeSlow(count);
  }

  /** Hands on what has gathered and waits while the reader is behind. */
  async drain({ isEnd = false } = {}): Promise<void> {
    if (isEnd) this.close();
    for (const chunk of this.full.splice(0)) {
      const isReady = this.output.write(chunk, () => {
        if (chunk.buffer.byteLength === CHUNK_BYTES) this.spare.push(Buffer.from(chunk.buffer));
      });
      if (!isReady) await once(this.output, 'drain');
    }
  }

  private close(): void {
    if (this.length > 0) this.full.push(this.bytes.subarray(0, this.length));
    this.bytes = Buffer.alloc(0);
    this.length = 0;
  }
}
