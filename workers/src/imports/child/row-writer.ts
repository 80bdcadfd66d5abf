import { once } from 'node:events';
import type { Writable } from 'node:stream';

const CHUNK_CHARS = 64 * 1024;

/** Gathers lines into chunks: a write a row costs more than the row. */
export class RowWriter {
  private readonly output: Writable;
  private pending = '';

  constructor(output: Writable) {
    this.output = output;
  }

  add(line: string): void {
    this.pending += line;
  }

  /** Hands on what has gathered and waits while the reader is behind. */
  async drain({ isEnd = false } = {}): Promise<void> {
    if (this.pending.length < CHUNK_CHARS && !isEnd) return;
    const text = this.pending;
    this.pending = '';
    if (!this.output.write(text)) await once(this.output, 'drain');
  }
}
