import { z } from 'zod';

const LOOPBACK = /^(127\.|\[?::1\]?$|localhost$)/;

/** `Rumbo <avisos@example.com>` or the address alone. */
export const mailFrom = z
  .string()
  .regex(/^(?:[^<>\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, 'must be an address: avisos@example.com');

/** The server that mails go out by, as `smtps://user:password@host:port`; user and password together or not at all. */
const mailUrl = z.string().transform((value, ctx) => {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isKnown = url?.protocol === 'smtp:' || url?.protocol === 'smtps:';
  if (!isKnown || !url.hostname || !url.username !== !url.password) {
    ctx.addIssue({ code: 'custom', message: 'must read smtps://user:password@host:port, or smtp:// for STARTTLS' });
    return z.NEVER;
  }
  const isTls = url.protocol === 'smtps:';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (isTls ? 465 : 587),
    // On this machine nobody listens in between; to any other STARTTLS is asked for, and nothing is sent without.
    tls: isTls ? ('on' as const) : LOOPBACK.test(url.hostname) ? ('off' as const) : ('starttls' as const),
    ...(url.username && { auth: { user: decode(url.username), pass: decode(url.password) } }),
  };
});

const mail = z.object({
  URL: mailUrl,
  FROM: mailFrom,
  /** PEM file of the authority that signed the mail server's certificate, when it is not a public one. */
  CA: z.string().min(1).optional(),
});
export type MailSettings = z.infer<typeof mail>;
export const MAIL_NAMES = Object.keys(mail.shape).map((key) => `MAIL_${key}`);

/** Mail that goes out, as a whole or not at all; every setting that is missing or wrong is named. */
export const mailSender = z.record(z.string(), z.unknown()).transform((env, ctx) => {
  const known = Object.keys(mail.shape).map((key) => [key, env[`MAIL_${key}`]] as const);
  const set = Object.fromEntries(known.filter(([, value]) => value !== undefined));
  if (Object.keys(set).length === 0) return { MAIL: undefined };
  const result = mail.safeParse(set);
  if (result.success) return { MAIL: result.data };
  for (const { path, message } of result.error.issues) {
    const name = String(path[0]);
    ctx.addIssue({
      code: 'custom',
      path: [`MAIL_${name}`],
      message: set[name] === undefined ? 'is missing; set MAIL_URL and MAIL_FROM both, or neither' : message,
    });
  }
  return z.NEVER;
});

/** A password in an address is written with % where it has signs of its own; one that is not is taken as it stands. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
