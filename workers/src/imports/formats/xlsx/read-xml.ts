import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandlers {
  /** Names come without their prefix: some programs write `<x:row>` for what others write `<row>`. */
  onOpen(name: string, attributes: Attributes): void;
  onText?(text: string): void;
  onClose?(name: string): void;
}

/**
 * Reads one part of a workbook as a stream. `onChunk` is awaited between the chunks: to hand rows on, and to say
 * that the reading moves. Entities of a file's own are not expanded; they and other faults of the XML are thrown.
 */
export async function readXml(
  stream: Readable,
  { onOpen, onText, onClose }: XmlHandlers,
  onChunk?: () => Promise<void> | void,
): Promise<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => onOpen(local(name), attributes));
  if (onText) {
    parser.on('text', onText);
    parser.on('cdata', onText);
  }
  if (onClose) parser.on('closetag', ({ name }) => onClose(local(name)));
  let decoder: StringDecoder | undefined;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    decoder ??= new StringDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf16le' : 'utf8');
    parser.write(decoder.write(chunk));
    await onChunk?.();
  }
  parser.close();
}

const local = (name: string): string => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name);

/** An attribute by its name without prefix: `r:id` in most files, `id` or `d3p1:id` in others. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  if (name in attributes) return attributes[name];
  const key = Object.keys(attributes).find((candidate) => candidate.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}
