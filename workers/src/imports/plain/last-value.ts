/** The bytes of a cell and what came of them: cells repeat from row to row. */
export class LastValue<T> {
  private bytes: Uint8Array = new Uint8Array(64);
  private length = -1;
  private value: T | undefined;

  /** What came of the same bytes; undefined for others. */
  of(bytes: Uint8Array, start: number, end: number): T | undefined {
    const { length } = this;
    if (end - start !== length) return undefined;
    for (let at = 0; at < length; at += 1) if (bytes[start + at] !== this.bytes[at]) return undefined;
    return this.value;
  }

  keep(bytes: Uint8Array, start: number, end: number, value: T): T {
    this.length = end - start;
    if (this.length > this.bytes.length) this.bytes = new Uint8Array(this.length * 2);
    this.bytes.set(bytes.subarray(start, end));
    this.value = value;
    return value;
  }
}
