import { z } from 'zod';
import { reference } from './reference';

/** What a file may hang on. */
export const ATTACHMENT_TARGETS = ['comment', 'interaction', 'task', 'client', 'strategy'] as const;
export type AttachmentTarget = (typeof ATTACHMENT_TARGETS)[number];

export const MAX_ATTACHMENT_BYTES = 10 * 1024 * 1024;
const MOST_LISTED = 200;

/**
 * One of `GET /api/attachments?<target>=<documentId>,…`, the answer of `POST /api/attachments` (multipart: `file` and one
 * target), and under `attachments` of every comment and interaction that is read.
 */
export interface Attachment {
  id: number;
  /** As its sender called it, with the ending that its bytes have. */
  name: string;
  /** What the bytes are, whatever its sender says. */
  mime: string;
  /** Bytes. */
  size: number;
  /** ISO moment. */
  createdAt: string;
  /** Who brought it; null: a program, or an account that is gone. */
  by: { id: number; label: string } | null;
  /** documentId of what it is on. */
  on: string;
}

/** Exactly one target, by documentId. */
export const attachmentTarget = oneTarget(reference);

/** Exactly one kind of target: documentIds with commas between. */
export const attachmentsQuery = oneTarget(
  z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(reference).max(MOST_LISTED)),
);

function oneTarget<S extends z.ZodType>(value: S) {
  const optional = value.optional();
  return z
    .object({ comment: optional, interaction: optional, task: optional, client: optional, strategy: optional })
    .transform((given, context) => {
      const named = ATTACHMENT_TARGETS.flatMap((type) => {
        const on = given[type];
        return on === undefined ? [] : [{ type, on }];
      });
      if (named.length === 1 && named[0]) return named[0];
      context.addIssue({ code: 'custom', message: `name exactly one of ${ATTACHMENT_TARGETS.join(', ')}` });
      return z.NEVER;
    });
}
