import { newId } from '../offline/new-id';
import { type Outcome, write } from '../offline/write';

/** What a comment stands on; `id` is the documentId. */
export interface Subject {
  type: 'task' | 'client';
  id: string;
  title: string;
}

/** Rejects with a RequestError when it is refused. */
export function saveComment(subject: Subject, body: string): Promise<Outcome> {
  const id = newId();
  return write({
    method: 'POST',
    path: '/api/comments',
    body: { data: { documentId: id, body, [subject.type]: subject.id } },
    about: { type: 'comment', id },
    label: `${subject.title}: ${body.slice(0, 80)}`,
  });
}
