import { z } from 'zod';
import type { Attachment } from './attachments';

/** What a client's timeline tells; a source for a later kind stands beside the others in cms/src/api/client/timeline. */
export const TIMELINE_KINDS = [
  'interaction',
  'comment',
  'task-made',
  'task-done',
  'strategy',
  'category',
  'owner',
  'file',
  'first-purchase',
  'last-purchase',
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** Where a page ended: the moment, kind and number of its last row. */
const cursor = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z_[a-z-]{1,40}_\d{1,18}$/, 'not a cursor');

/** `GET /api/clients/:documentId/timeline`: newest first; `kinds` with commas between, absent: all; `before` is `meta.next`. */
export const timelineQuery = z.object({
  before: cursor.optional(),
  kinds: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(TIMELINE_KINDS)))
    .default([...TIMELINE_KINDS]),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type TimelineQuery = z.infer<typeof timelineQuery>;

interface Named {
  /** documentId */
  id: string;
  name: string;
}
type Place = { task: Named | null; strategy: Named | null };

/** What each kind says beside its moment and its person. */
export interface TimelineDetails {
  interaction: {
    documentId: string;
    kind: 'call' | 'visit' | 'mail' | 'meeting' | 'message';
    note: string | null;
    minutes: number | null;
    /** Metres from the client; null: unknown. */
    distance: number | null;
    contact: Named | null;
    task: Named | null;
  };
  /** On the client itself when both are null. */
  comment: { documentId: string; body: string } & Place;
  'task-made': { task: Named; state: string; dueDate: string | null; assignee: string | null };
  'task-done': { task: Named; assignee: string | null };
  strategy: { strategy: Named; state: string };
  /** A person's choice; null: back to what the rules say. */
  category: { variable: string; category: string | null; color: string | null; reason: string | null };
  owner: { from: string | null; to: string | null };
  file: { documentId: string };
  'first-purchase': Record<string, never>;
  'last-purchase': Record<string, never>;
}

export type TimelineItem = {
  [K in TimelineKind]: {
    kind: K;
    /** Of the row among those of its kind. */
    id: number;
    /** ISO moment; of a purchase the day alone (yyyy-MM-dd). */
    at: string;
    by: { id: number; label: string } | null;
    detail: TimelineDetails[K];
    attachments: Attachment[];
  };
}[TimelineKind];

export interface Timeline {
  data: TimelineItem[];
  /** null: nothing older. */
  meta: { next: string | null };
}
