import { readFileSync } from 'node:fs';
import type { OutgoingMail } from '@rumbo/config/api';
import type { MailSettings } from '@rumbo/config/env';
import { createTransport } from 'nodemailer';
import { toMailFault } from './fault';

const CONNECT_MS = 20_000;
const SILENCE_MS = 60_000;

export type SendMail = (mail: OutgoingMail) => Promise<void>;

/**
 * The mail server of the settings, one connection a mail. Resolves when the server has taken the mail; rejects with an
 * AppError that says whether another try can help. Certificates are always verified.
 */
export function openMailer({ URL: server, FROM, CA }: MailSettings): SendMail {
  const { host, port, tls, auth } = server;
  const transport = createTransport({
    host,
    port,
    secure: tls === 'on',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'off',
    ...(auth && { auth }),
    ...(CA && { tls: { ca: readFileSync(CA) } }),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    // A mail is its words: nothing in it makes this process read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ to, subject, text, html, messageId, settingsUrl }) => {
    try {
      await transport.sendMail({
        from: FROM,
        to,
        subject,
        text,
        html,
        messageId,
        headers: {
          'List-Unsubscribe': `<${settingsUrl}>`,
          // Nobody's absence note is wanted.
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
        },
      });
    } catch (error) {
      throw toMailFault(error);
    }
  };
}
