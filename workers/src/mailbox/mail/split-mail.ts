import type { TransformCallback } from 'node:stream';
import { type MimeNode, Splitter } from '@zone-eu/mailsplit';

const LINE_FEED = 10;
const HYPHEN = 45;
/** As the splitter says that it is past the head of a part. */
const BODY = 2;

/** What of the splitter is used here besides what it declares. */
interface Inside {
  state: number;
  node: MimeNode;
  pendingLineTruncated: boolean;
  takePendingLine(): Buffer | false;
  appendPendingLine(bytes: Buffer): void;
}

/**
 * Parts a mail as mailsplit does, which looks at each byte. Within the content of a part whose next piece holds no two
 * hyphens in a row there is no boundary to find: all of it but its last whole line goes on as it is, and that line and
 * what follows, the usual way.
 */
export class MailSplitter extends Splitter {
  constructor() {
    super({ ignoreEmbedded: true });
  }

  override _transform(chunk: Buffer, encoding: BufferEncoding, done: TransformCallback): void {
    super._transform(this.passContent(chunk), encoding, done);
  }

  /** What is left of `chunk` to look at. */
  private passContent(chunk: Buffer): Buffer {
    const inside = this as unknown as Inside;
    if (inside.state !== BODY || inside.node.multipart || inside.pendingLineTruncated || chunk.includes('--'))
      return chunk;
    const last = chunk.lastIndexOf(LINE_FEED);
    const rest = last > 0 ? chunk.lastIndexOf(LINE_FEED, last - 1) + 1 : 0;
    if (rest === 0) return chunk;
    const pending = inside.takePendingLine();
    if (pending && (pending.includes('--') || (pending.at(-1) === HYPHEN && chunk[0] === HYPHEN))) {
      inside.appendPendingLine(pending);
      return chunk;
    }
    if (pending) this.push({ node: inside.node, type: 'body', value: pending });
    this.push({ node: inside.node, type: 'body', value: chunk.subarray(0, rest) });
    return chunk.subarray(rest);
  }
}
