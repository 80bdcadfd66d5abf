import { finished } from 'node:stream/promises';
import { type AddressObject, type Headers, MailParser } from 'mailparser';
import { dateOf } from './mail-date';
import { unreadable } from './unreadable';

export interface MailHead {
  /** Undefined when the mail has none, or one of absurd length. */
  messageId: string | undefined;
  /** Lower case; '' when it cannot be read. */
  sender: string;
  subject: string;
  /** As it stands in the mail. */
  date: string | undefined;
}

const MAIL_HEADERS = ['from', 'date', 'message-id', 'content-type', 'received', 'subject'];

/** What a mail says about itself, from its head alone. Throws UNREADABLE_FILE for what has no mail headers. */
export async function readHead(head: Buffer): Promise<MailHead> {
  const parser = new MailParser({});
  let headers: Headers = new Map();
  parser.on('headers', (found) => {
    headers = found;
  });
  parser.resume().end(head);
  await finished(parser);
  if (!MAIL_HEADERS.some((name) => headers.has(name))) throw unreadable('This is no mail: it has no mail headers');
  const messageId = textOf(headers.get('message-id')).trim();
  return {
    messageId: messageId !== '' && messageId.length <= 500 ? messageId : undefined,
    sender: senderOf(headers.get('from') as AddressObject | undefined),
    subject: textOf(headers.get('subject')).slice(0, 250),
    // mailparser gives the time of reading for a date it cannot read.
    date: dateOf(head.toString('latin1')),
  };
}

/** Two senders are none: who could choose which of them is allowed? */
function senderOf(from: AddressObject | undefined): string {
  const addresses = from?.value ?? [];
  const address = addresses.length === 1 ? (addresses[0]?.address?.trim().toLowerCase() ?? '') : '';
  return /^[^\s@]+@[^\s@]+$/.test(address) && address.length <= 320 ? address : '';
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
