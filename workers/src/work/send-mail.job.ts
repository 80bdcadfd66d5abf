import { outgoingMail } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import type { SendMail } from '../mailer/open-mailer';
import type { WorkHandler } from './do-work';

/**
 * Sends the mail that the cms has written for this claim; where there is nothing left to tell, the work is done. A crash
 * after the server took it sends it once more, under the same Message-ID.
 */
export const sendMail =
  (send: SendMail | undefined): WorkHandler =>
  async ({ payload }, { signal }) => {
    const { mail } = outgoingMail.parse(payload);
    if (!mail) return { sent: false };
    if (!send)
      throw new AppError('INVALID', 'This worker has no mail server to send by; set MAIL_URL and MAIL_FROM for it');
    signal.throwIfAborted();
    await send(mail);
    return { sent: true };
  };
