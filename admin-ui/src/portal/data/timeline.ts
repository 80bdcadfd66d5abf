import type { Attachment, Timeline, TimelineItem } from '@rumbo/config/api';
import { getJson } from './request';

export const readTimeline = (client: string, limit: number, signal: AbortSignal): Promise<Timeline> =>
  getJson<Timeline>(`/api/clients/${encodeURIComponent(client)}/timeline`, { limit }, signal);

interface Comment {
  id: number;
  documentId: string;
  body: string;
  createdAt: string;
  author: { id: number; displayName: string | null } | null;
  attachments: Attachment[];
}

/** The comments of a task as its client's timeline tells them, newest first. */
export async function readTaskComments(task: string, limit: number, signal: AbortSignal): Promise<Timeline> {
  const { data, meta } = await getJson<{ data: Comment[]; meta: { pagination: { total: number } } }>(
    '/api/comments',
    {
      'filters[task][documentId][$eq]': task,
      'populate[author][fields][0]': 'displayName',
      'pagination[pageSize]': limit,
      sort: 'createdAt:desc',
    },
    signal,
  );
  const items = data.map(
    ({ id, documentId, body, createdAt, author, attachments }): TimelineItem => ({
      kind: 'comment',
      id,
      at: createdAt,
      by: author && { id: author.id, label: author.displayName ?? '' },
      detail: { documentId, body, task: null, strategy: null },
      attachments,
    }),
  );
  return { data: items, meta: { next: meta.pagination.total > data.length ? 'more' : null } };
}
