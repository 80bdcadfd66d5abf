import { z } from 'zod';

/** Rumbo as a mail server of its own, for ERPs that can only send. Off until a port is set. */
const smtp = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535),
  HOST: z.string().min(1).default('127.0.0.1'),
  USER: z.string().min(1).optional(),
  PASSWORD: z.string().min(1).optional(),
  /** PEM files; with them STARTTLS is offered, and asked for before a password. */
  CERT: z.string().min(1).optional(),
  KEY: z.string().min(1).optional(),
});
export type SmtpSettings = z.infer<typeof smtp>;
export const SMTP_NAMES = Object.keys(smtp.shape).map((key) => `SMTP_${key}`);

const LOOPBACK = /^(127\.|::1$|localhost$)/;
const PAIRS = [
  ['USER', 'PASSWORD'],
  ['CERT', 'KEY'],
] as const;

/** The listener as a whole or not at all; every setting that is missing or wrong is named. */
export const smtpListener = z.record(z.string(), z.unknown()).transform((env, ctx) => {
  const problem = (name: string, message: string): void =>
    ctx.addIssue({ code: 'custom', path: [`SMTP_${name}`], message });
  const known = Object.keys(smtp.shape).map((key) => [key, env[`SMTP_${key}`]] as const);
  const set = Object.fromEntries(known.filter(([, value]) => value !== undefined));
  if (Object.keys(set).length === 0) return { SMTP: undefined };
  const result = smtp.safeParse(set);
  if (!result.success) {
    for (const { path, message } of result.error.issues)
      problem(
        String(path[0]),
        set.PORT === undefined && path[0] === 'PORT' ? 'is missing: the listener needs a port' : message,
      );
    return z.NEVER;
  }
  const { data } = result;
  for (const [one, other] of PAIRS) {
    if (!data[one] !== !data[other])
      problem(data[one] ? other : one, `is missing: set SMTP_${one} and SMTP_${other} both, or neither`);
  }
  // Whoever reaches the port could put mails in anybody's name.
  if (!LOOPBACK.test(data.HOST) && !data.USER)
    problem('USER', 'is missing: beyond this machine the listener asks for a password');
  return { SMTP: data };
});
