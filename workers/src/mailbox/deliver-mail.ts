import type { CmsClient } from '../cms-client';
import { withPatience } from '../cms-client/patience';
import type { Log } from '../log';
import { type Mail, readMail } from './mail/read-mail';
import { unreadable } from './mail/unreadable';
import type { Scratch } from './scratch';

export type Delivery = { outcome: 'done' } | { outcome: 'ignored'; reason: string };

export interface DeliveryContext {
  cms: Pick<CmsClient, 'receive'>;
  account: string;
  scratch: Scratch;
  log: Log;
  signal: AbortSignal;
}

/**
 * Hands a mail's files to the cms, and answers only when the cms has answered for all. Repeating it gives the same
 * imports. Rejects with UNREADABLE_FILE for what is no mail or holds a file that cannot be taken (after the others
 * were), and with what the cms says.
 */
export function deliverMail(path: string, context: DeliveryContext): Promise<Delivery> {
  return context.scratch.withFolder(async (folder) => {
    const mail = await readMail(path, { folder, now: new Date() });
    await handOver(mail, context);
    const { files, left, problems } = mail;
    if (problems.length > 0) {
      const taken =
        files.length > 0 ? ` Its other files were taken: ${files.map(({ fileName }) => fileName).join(', ')}.` : '';
      throw unreadable(`${name(mail)} holds what cannot be taken:\n${list(problems)}${taken && `\n${taken.trim()}`}`);
    }
    if (files.length > 0) return { outcome: 'done' };
    const why = left.length === 0 ? 'It has no attachments.' : `None of its attachments is a data file:\n${list(left)}`;
    return { outcome: 'ignored', reason: `${name(mail)} was ignored. ${why}` };
  });
}

async function handOver(mail: Mail, { cms, account, log, signal }: DeliveryContext): Promise<void> {
  const { messageId, sender, subject, sentAt } = mail;
  const fields = { account, messageId, sender, subject, receivedAt: sentAt.toISOString() };
  for (const file of mail.files) {
    const received = await withPatience(() => cms.receive(fields, file, signal), {
      signal,
      onWait: (error) => log.debug('The cms is away, the mail waits', { error }),
    });
    log.info('Mail attachment received', {
      messageId,
      file: file.fileName,
      import: received.id,
      state: received.state,
    });
  }
}

const name = ({ subject, sender }: Mail): string => `The mail '${subject}' from ${sender || 'an unknown sender'}`;
const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');
