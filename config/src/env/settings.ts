import { z } from 'zod';
import { IMAP_NAMES, imapMailboxes } from './imap';
import { MAIL_NAMES, mailFrom, mailSender } from './mail';
import { SMTP_NAMES, smtpListener } from './smtp';

const port = z.coerce.number().int().min(1).max(65_535);
const url = (protocols: string[]) =>
  z
    .string()
    .refine(
      (value) => protocols.some((p) => value.startsWith(`${p}://`)),
      `must begin with ${protocols.map((p) => `${p}://`).join(' or ')}`,
    );

/** Settings every process reads. */
const shared = {
  NODE_ENV: z.string().default('production'),
  /** Where embedded engines, stored files and generated secrets live. Absolute once start.mjs has run. */
  DATA_DIR: z.string().default('.data'),
  REDIS_URL: url(['redis', 'rediss']),
  /** PEM file of the authority that signed a rediss:// server, when it is not a public one. */
  REDIS_CA: z.string().optional(),
  LOG_LEVEL: z.enum(['error', 'warn', 'info', 'debug']).default('info'),
  LOG_FILE: z.string().optional(),
};

export const cmsSettings = z
  .object({
    ...shared,
    HOST: z.string().default('0.0.0.0'),
    PORT: port.default(1337),
    /** The address people type; decides the cookie's `secure` and links in mails. */
    PUBLIC_URL: url(['http', 'https']).optional(),
    TLS_CERT: z.string().optional(),
    TLS_KEY: z.string().optional(),
    /** With TLS: the workers of this machine come in over plain http on this loopback port. */
    INTERNAL_PORT: port.optional(),
    /** Off in a deployment: there the models ship with the code. */
    MODEL_BUILDER: z.enum(['on', 'off']).default('on'),
    /** Connects as the login role that may only switch roles (database/sql/access/roles.sql). */
    DATABASE_URL: url(['postgres', 'postgresql']),
    /** PEM file of the authority that signed the database's certificate. */
    DATABASE_CA: z.string().optional(),
    /** A bucket of an S3-compatible store for raw files; all of these or none. Default: DATA_DIR/files. */
    S3_ENDPOINT: url(['https', 'http'])
      .transform((value) => value.replace(/\/+$/, ''))
      .optional(),
    S3_BUCKET: z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket')
      .optional(),
    S3_REGION: z.string().default('us-east-1'),
    S3_ACCESS_KEY: z.string().optional(),
    S3_SECRET_KEY: z.string().optional(),
    /** Where browsers get the pictures of maps; unset, they ask no server but ours. An https page takes nothing less. */
    MAP_TILES_URL: url(['https'])
      .refine((value) => ['{z}', '{x}', '{y}'].every((part) => value.includes(part)), 'must name {z}, {x} and {y}')
      .optional(),
    /** Shown on the map as the owner of the tiles asks; may be HTML. */
    MAP_ATTRIBUTION: z.string().max(500).optional(),
    /** Set: people are told by mail too. The workers send; the server and its password are theirs alone. */
    MAIL_FROM: mailFrom.optional(),
    ADMIN_EMAIL: z.email().optional(),
    ADMIN_PASSWORD: z.string().min(12).max(72).optional(),
    DEMO: z.enum(['on', 'off']).optional(),
    APP_KEYS: z.string(),
    API_TOKEN_SALT: z.string(),
    ADMIN_JWT_SECRET: z.string(),
    TRANSFER_TOKEN_SALT: z.string(),
    ENCRYPTION_KEY: z.string(),
    JWT_SECRET: z.string(),
    /** The workers' own token; the cms makes sure it exists with exactly the worker's rights. */
    WORKER_TOKEN: z.string().min(32),
  })
  .refine((s) => !s.TLS_CERT === !s.TLS_KEY, {
    message: 'set TLS_CERT and TLS_KEY both, or neither',
    path: ['TLS_CERT'],
  })
  .refine((s) => !s.MAIL_FROM || s.PUBLIC_URL, {
    message: 'is missing: with MAIL_FROM, mails carry links to the address people type',
    path: ['PUBLIC_URL'],
  })
  .superRefine((s, context) => {
    const names = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY', 'S3_SECRET_KEY'] as const;
    const missing = names.filter((name) => !s[name]);
    if (missing.length === 0 || missing.length === names.length) return;
    for (const name of missing)
      context.addIssue({
        code: 'custom',
        path: [name],
        message: `is missing; set all of ${names.join(', ')}, or none`,
      });
  });
export type CmsSettings = z.infer<typeof cmsSettings>;

const workerBasics = z.object({
  ...shared,
  CMS_URL: url(['http', 'https']),
  WORKER_TOKEN: z.string().min(32),
  /** A folder mailbox: drop .eml files into its inbox/. Default: DATA_DIR/mailbox. */
  MAILBOX_DIR: z.string().optional(),
  /** Files read side by side in this process. */
  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(16).default(1),
});
export const workerSettings = workerBasics.and(imapMailboxes).and(smtpListener).and(mailSender);
/** Every setting a worker reads, by name. */
export const WORKER_SETTINGS = [...Object.keys(workerBasics.shape), ...IMAP_NAMES, ...SMTP_NAMES, ...MAIL_NAMES];
export type WorkerSettings = z.infer<typeof workerSettings>;

/** Tests only: jest's global set-up starts one Postgres for the whole run and leaves its addresses here. */
export const testSettings = z.object({
  TEST_SUPERUSER_URL: url(['postgres']),
  TEST_LOGIN_URL: url(['postgres']),
});
export type TestSettings = z.infer<typeof testSettings>;
