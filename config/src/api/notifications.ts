import { z } from 'zod';

export const NOTIFICATION_KINDS = ['mention', 'assigned', 'reminder', 'comment'] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** What can be commented on, and so what a notification can be about. */
export const SUBJECTS = ['task', 'strategy', 'client'] as const;
export type SubjectType = (typeof SUBJECTS)[number];

export const NOTIFICATIONS_PAGE = 20;

/** `GET /api/notifications?page&unread`: the caller's own, unread ones first, then the newest. */
export const notificationsQuery = z.object({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  unread: z.stringbool().default(false),
});

export interface NotificationItem {
  id: number;
  kind: NotificationKind;
  /** ISO moments; readAt null: unread. */
  at: string;
  readAt: string | null;
  /** Who caused it; null: nobody, as with a reminder. */
  from: { id: number; label: string } | null;
  /** `id` is the documentId. */
  subject: { type: SubjectType; id: string; title: string };
  /** The beginning of the comment, mentions as @Name; null where there is none. */
  excerpt: string | null;
  /** The task's due day, yyyy-MM-dd; null: it has none, or the subject is no task. */
  due: string | null;
}

export interface NotificationPage {
  data: NotificationItem[];
  /** `unread` of all pages; `total` of what was asked for. */
  meta: { unread: number; total: number };
}

/** `POST /api/notifications/read`. */
export const readNotificationsInput = z.union([
  z.object({ ids: z.array(z.number().int().positive()).min(1).max(500) }).strict(),
  z.object({ all: z.literal(true) }).strict(),
]);

/** Body of `PUT /api/notifications/choices`: which kinds also come by mail, and in what language; null: the company's. */
export const notificationChoices = z.strictObject({
  mail: z.record(z.enum(NOTIFICATION_KINDS), z.boolean()),
  language: z.enum(['es', 'en']).nullable(),
});
export type NotificationChoices = z.infer<typeof notificationChoices>;

/** `GET /api/notifications/choices`, and what a PUT answers. */
export interface NotificationSettings extends NotificationChoices {
  /** Where the caller's mails go. */
  email: string;
  /** Whether this installation sends mails at all. */
  isMailing: boolean;
  /** Why the caller's last mail could not be sent; null: it was, or waits. */
  trouble: string | null;
}

const documentId = z.string().min(1).max(64);

/** `GET /api/mentions?task|client|strategy=<documentId>&search=`: who can see the subject, without the caller. */
export const mentionsQuery = z
  .object({
    task: documentId.optional(),
    strategy: documentId.optional(),
    client: documentId.optional(),
    search: z.string().max(100).default(''),
  })
  .refine((query) => SUBJECTS.filter((type) => query[type]).length === 1, 'name one of task, strategy and client');

export interface MentionChoice {
  id: number;
  label: string;
}
