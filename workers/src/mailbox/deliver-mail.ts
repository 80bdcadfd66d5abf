import type { CmsClient } from '../cms-client';
import { withPatience } from '../cms-client/patience';
import type { Log } from '../log';
import { chooseAttachments } from './choose-attachments';
import { readMail } from './read-mail';

export type Delivery = { outcome: 'done' } | { outcome: 'ignored'; reason: string };

interface DeliveryContext {
  cms: Pick<CmsClient, 'receive'>;
  account: string;
  log: Log;
  signal: AbortSignal;
}

/**
 * Hands a mail's files to the cms, and answers only when the cms has answered for all. Repeating it gives the same
 * imports. Rejects with UNREADABLE_FILE for what is no mail, and with what the cms says.
 */
export async function deliverMail(path: string, { cms, account, log, signal }: DeliveryContext): Promise<Delivery> {
  const mail = await readMail(path, new Date());
  const { files, left } = chooseAttachments(mail.parts);
  if (files.length === 0) {
    const why =
      left.length === 0
        ? 'It has no attachments.'
        : `None of its attachments is a data file:\n${left.map((line) => `- ${line}`).join('\n')}`;
    return {
      outcome: 'ignored',
      reason: `The mail '${mail.subject}' from ${mail.sender || 'an unknown sender'} was ignored. ${why}`,
    };
  }
  const fields = {
    account,
    messageId: mail.messageId,
    sender: mail.sender,
    subject: mail.subject,
    receivedAt: mail.sentAt.toISOString(),
  };
  for (const file of files) {
    const received = await withPatience(() => cms.receive(fields, file, signal), {
      signal,
      onWait: (error) => log.debug('The cms is away, the mail waits', { error }),
    });
    log.info('Mail attachment received', {
      messageId: mail.messageId,
      file: file.fileName,
      import: received.id,
      state: received.state,
    });
  }
  return { outcome: 'done' };
}
