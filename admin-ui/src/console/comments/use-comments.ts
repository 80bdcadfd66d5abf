import type { Attachment, SubjectType } from '@rumbo/config/api';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAddUndoableMutation, useNotify } from 'react-admin';
import { callApi, postJson, putJson } from '../../data/api';
import { useUploads } from '../attachments/use-uploads';
import { useErrorText } from '../display/use-error-text';

/** What comments are on; `id` is the documentId. */
export interface CommentTarget {
  type: SubjectType;
  id: string;
}

export interface Comment {
  documentId: string;
  body: string;
  createdAt: string;
  updatedAt: string;
  author: { id: number; displayName: string | null } | null;
  attachments: Attachment[];
}

interface Page {
  data: Comment[];
  meta: { pagination: { page: number; pageCount: number; total: number } };
}

const PAGE_SIZE = 20;

/** Comments of a target, the newest first, and what can be done with them. */
export function useComments({ type, id }: CommentTarget) {
  const notify = useNotify();
  const errorText = useErrorText();
  const client = useQueryClient();
  const addUndoable = useAddUndoableMutation();
  const { uploads, send, forget } = useUploads();
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const queryKey = ['comments', type, id];
  const query = useInfiniteQuery({
    queryKey,
    initialPageParam: 1,
    queryFn: ({ pageParam, signal }) => callApi<Page>(`/api/comments?${search(type, id, pageParam)}`, { signal }),
    getNextPageParam: ({ meta: { pagination } }) =>
      pagination.page < pagination.pageCount ? pagination.page + 1 : undefined,
  });
  const readAgain = () => client.invalidateQueries({ queryKey });

  const change = async (documentId: string, body: string): Promise<void> => {
    await putJson(`/api/comments/${documentId}`, { data: { body } });
    await readAgain();
  };

  return {
    ...query,
    comments: (query.data?.pages ?? [])
      .flatMap(({ data }) => data)
      .filter(({ documentId }) => !hidden.includes(documentId)),
    uploads,
    forget,
    readAgain,
    /** The files follow the comment; those that are refused stay in `uploads`. */
    async add(body: string, files: readonly File[]): Promise<void> {
      const { data } = await postJson<{ data: Comment }>('/api/comments', { data: { body, [type]: id } });
      await readAgain();
      if (files.length === 0) return;
      await send(files, { type: 'comment', id: data.documentId });
      await readAgain();
    },
    /** Saved at once; undoing it writes the text from before. */
    async edit({ documentId, body: before }: Comment, body: string): Promise<void> {
      if (body === before) return;
      await change(documentId, body);
      addUndoable(({ isUndo }) => {
        if (isUndo) change(documentId, before).catch((error) => notify(errorText(error), { type: 'error' }));
      });
      notify('comments.changed', { undoable: true });
    },
    /** Out of sight at once, and sent when the time to undo is over. */
    remove({ documentId }: Comment): void {
      const show = (): void => setHidden((ids) => ids.filter((one) => one !== documentId));
      setHidden((ids) => [...ids, documentId]);
      addUndoable(({ isUndo }) => {
        if (isUndo) return show();
        callApi(`/api/comments/${documentId}`, { method: 'DELETE' })
          .then(readAgain)
          .catch((error) => {
            show();
            notify(errorText(error), { type: 'error' });
          });
      });
      notify('comments.deleted', { undoable: true });
    },
  };
}

const search = (type: SubjectType, id: string, page: number): URLSearchParams =>
  new URLSearchParams({
    [`filters[${type}][documentId][$eq]`]: id,
    'populate[author][fields][0]': 'displayName',
    'sort[0]': 'createdAt:desc',
    'sort[1]': 'id:desc',
    'pagination[page]': String(page),
    'pagination[pageSize]': String(PAGE_SIZE),
  });
