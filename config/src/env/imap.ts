import { z } from 'zod';

/** A mailbox's settings; a second and further one have a number: IMAP_2_HOST … IMAP_9_HOST. */
const mailbox = z.object({
  HOST: z.string().min(1),
  /** Unset: 993 with TLS from the start, else 143. */
  PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  USER: z.string().min(1),
  PASSWORD: z.string().min(1),
  FOLDER: z.string().min(1).default('INBOX'),
  /** on: from the first byte; starttls: asked for, and never without; off: a server on this machine. */
  TLS: z.enum(['on', 'starttls', 'off']).default('on'),
  /** Where mails that were taken go. none: they stay and are only marked. */
  DONE_FOLDER: z.string().min(1).default('Rumbo/Procesados'),
  /** Where mails go that cannot be taken. none: they stay. */
  REFUSED_FOLDER: z.string().min(1).default('Rumbo/Rechazados'),
  /** Servers tell of new mail at once; this is for those that forget to. */
  POLL_SECONDS: z.coerce.number().int().min(1).max(3600).default(60),
});
export type ImapSettings = z.infer<typeof mailbox>;

const NUMBERS = ['', '2_', '3_', '4_', '5_', '6_', '7_', '8_', '9_'];
const KEYS = Object.keys(mailbox.shape);
export const IMAP_NAMES = NUMBERS.flatMap((number) => KEYS.map((key) => `IMAP_${number}${key}`));

/** Each mailbox is set as a whole or not at all; every setting that is missing or wrong is named. */
export const imapMailboxes = z.record(z.string(), z.unknown()).transform((env, ctx) => {
  const mailboxes: ImapSettings[] = [];
  for (const number of NUMBERS) {
    const prefix = `IMAP_${number}`;
    const set = Object.fromEntries(
      KEYS.map((key) => [key, env[`${prefix}${key}`]]).filter(([, value]) => value !== undefined),
    );
    if (Object.keys(set).length === 0) continue;
    const result = mailbox.safeParse(set);
    if (result.success) mailboxes.push(result.data);
    else
      for (const { path, message } of result.error.issues) {
        const name = `${prefix}${String(path[0])}`;
        const isMissing = env[name] === undefined;
        ctx.addIssue({
          code: 'custom',
          path: [name],
          message: isMissing
            ? `is missing: a mailbox needs ${prefix}HOST, ${prefix}USER and ${prefix}PASSWORD`
            : message,
        });
      }
  }
  return { IMAP: mailboxes };
});
