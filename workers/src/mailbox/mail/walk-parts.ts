import { pipeline } from 'node:stream/promises';
import type { MimeNode, SplitterChunk } from '@zone-eu/mailsplit';
import { MAX_NESTING, MAX_PARTS } from '../limits';
import { Base64Decoder } from './decode-base64';
import type { MailPart } from './is-data';
import { MailSplitter } from './split-mail';
import { unreadable } from './unreadable';

export interface MailVisitor {
  /** The head of the mail itself, before its parts. */
  onHead(root: MimeNode): void;
  isWanted(part: MailPart): boolean;
  /** Each wanted part, its content decoded; reads it to the end. */
  onPart(part: MailPart, content: AsyncIterable<Buffer>): Promise<void>;
}

/**
 * Walks a mail as a stream, those it forwards included: a part is in memory a piece at a time. Rejects with what
 * the visitor throws, and with UNREADABLE_FILE for too many parts.
 */
export async function walkParts(
  source: AsyncIterable<Buffer>,
  visitor: MailVisitor,
  signal: AbortSignal,
): Promise<void> {
  let parts = 0;
  await walk(source, 0);

  async function walk(mail: AsyncIterable<Buffer>, nesting: number): Promise<void> {
    await pipeline(
      mail,
      new MailSplitter(),
      (chunks: AsyncIterable<SplitterChunk>) => visit(chunks[Symbol.asyncIterator](), nesting),
      { signal },
    );
  }

  async function visit(chunks: AsyncIterator<SplitterChunk>, nesting: number): Promise<void> {
    let node = await nextNode(chunks);
    while (node) {
      if (node.root && nesting === 0) visitor.onHead(node);
      let following: MimeNode | undefined;
      const body = bodyOf(chunks, (next) => {
        following = next;
      });
      if (node.multipart) await drain(body);
      else await visitLeaf(node, body, nesting);
      node = following;
    }
  }

  async function visitLeaf(node: MimeNode, body: AsyncIterable<Buffer>, nesting: number): Promise<void> {
    parts += 1;
    if (parts > MAX_PARTS)
      throw unreadable(`The mail has more than ${MAX_PARTS} parts; send its files in several mails`);
    const part = describe(node);
    const isMail = part.contentType === 'message/rfc822' || /\.eml$/i.test(part.fileName);
    const decoder = node.encoding === 'base64' ? new Base64Decoder() : node.getDecoder();
    await pipeline(body, decoder, async (content: AsyncIterable<Buffer>) => {
      if (isMail && nesting < MAX_NESTING) await walk(content, nesting + 1);
      else if (visitor.isWanted(part)) await visitor.onPart(part, content);
      else await drain(content);
    });
  }
}

/** A part's bytes as they stand in the mail, up to the next part, which `onNext` is told. */
async function* bodyOf(
  chunks: AsyncIterator<SplitterChunk>,
  onNext: (node: MimeNode | undefined) => void,
): AsyncGenerator<Buffer> {
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    if (next.value.type === 'node') return onNext(next.value);
    // The other kind is what stands around the parts of a multipart.
    if (next.value.type === 'body') yield next.value.value;
  }
  onNext(undefined);
}

async function nextNode(chunks: AsyncIterator<SplitterChunk>): Promise<MimeNode | undefined> {
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    if (next.value.type === 'node') return next.value;
  }
  return undefined;
}

async function drain(content: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of content);
}

function describe(node: MimeNode): MailPart {
  const isRelated = node.parentNode !== false && node.parentNode.multipart === 'related';
  return {
    fileName: fileNameOf(node.filename || ''),
    contentType: node.contentType || (node.root ? 'text/plain' : ''),
    isInline:
      isRelated ||
      (node.disposition
        ? node.disposition === 'inline'
        : /^text\/(plain|html)$|^message\/delivery-status$/.test(node.contentType || '')),
  };
}

/** A name is shown and matched, never a path. */
export const fileNameOf = (name: string): string =>
  name
    .replace(/^.*[/\\]/s, '')
    .replace(/[\u0000-\u001f\u007f]/g, '')
    .trim()
    .normalize('NFC')
    .slice(-200);
