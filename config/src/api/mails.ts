import { z } from 'zod';

const account = z.string().min(1).max(320);
/** A bigint on the wire. */
const uidValidity = z.string().regex(/^\d{1,19}$/);
const uid = z.number().int().positive();

/** What a mail of an IMAP mailbox ended as. */
export const MAIL_OUTCOMES = ['done', 'ignored', 'refused'] as const;
export type MailOutcome = (typeof MAIL_OUTCOMES)[number];

/** Its user or password is refused; its server does not answer. */
export const MAILBOX_TROUBLES = ['sign-in', 'unreachable'] as const;
export type MailboxTrouble = (typeof MAILBOX_TROUBLES)[number];

/** `POST /api/mails/hold` → { held }. */
export const mailboxHold = z.object({
  account,
  holder: z.string().min(1).max(200),
  seconds: z.number().int().min(0).max(600),
  /** What keeps its holder from reading it; absent: nothing. */
  trouble: z.enum(MAILBOX_TROUBLES).optional(),
});
export type MailboxHold = z.infer<typeof mailboxHold>;

/** `POST /api/mails/known` → [{ uid, outcome }]. */
export const mailsKnown = z.object({ account, uidValidity, uids: z.array(uid).max(500) });
export type MailsKnown = z.infer<typeof mailsKnown>;

/** `POST /api/mails/seen`. */
export const mailSeen = z.object({
  account,
  uidValidity,
  uid,
  outcome: z.enum(MAIL_OUTCOMES),
  reason: z.string().max(4000).optional(),
});
export type MailSeen = z.infer<typeof mailSeen>;
