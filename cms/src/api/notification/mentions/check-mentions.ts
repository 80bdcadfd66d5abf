import { mentionedIn, nameMentions, type SubjectType } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import type { Core } from '@strapi/strapi';
import { whoSees } from '../people/who-sees';

const COMMENT = 'api::comment.comment';

interface Comment {
  body: string;
  task: { id: number } | null;
  strategy: { id: number } | null;
  client: { id: number } | null;
}

/** What a write says of a comment; relations are numbers by then (access/writes). */
interface CommentData {
  body?: string;
  task?: number | null;
  strategy?: number | null;
  client?: number | null;
}

/**
 * Only who can see what a comment is about can be mentioned in it: the mention would tell them of it, and they could not
 * look. Names are written as the accounts have them. Somebody who was mentioned before may stay when the text is edited.
 */
export function checkMentions(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== COMMENT || (context.action !== 'create' && context.action !== 'update')) return next();
    const { data, documentId } = context.params as { data: CommentData; documentId?: string };
    const people = mentionedIn(data.body ?? '');
    if (data.body === undefined || people.length === 0) return next();
    const before = documentId ? await findComment(strapi, documentId) : null;
    const known = new Set(mentionedIn(before?.body ?? ''));
    const subject = subjectOf(data, before);
    const seeing = subject ? await whoSees(subject, people) : [];
    const names = new Map(seeing.map(({ id, label }) => [id, label]));
    const unseen = people.filter((id) => !names.has(id) && !known.has(id));
    if (unseen.length > 0) throw refusal(namesOf(data.body, unseen));
    data.body = nameMentions(data.body, (id) => names.get(id));
    return next();
  });
}

const findComment = (strapi: Core.Strapi, documentId: string): Promise<Comment | null> =>
  strapi.db.query(COMMENT).findOne({ where: { documentId }, populate: ['task', 'strategy', 'client'] });

/** As the notification will have it: the task, else the strategy, else the client. */
function subjectOf(data: CommentData, before: Comment | null): { type: SubjectType; id: number } | undefined {
  for (const type of ['task', 'strategy', 'client'] as const) {
    const id = data[type] === undefined ? before?.[type]?.id : data[type];
    if (id) return { type, id };
  }
  return undefined;
}

const namesOf = (body: string, ids: readonly number[]): string[] =>
  ids.map((id) => new RegExp(`@\\[([^\\]\\n]+)\\]\\(u${id}\\)`).exec(body)?.[1] ?? `u${id}`);

const refusal = (names: string[]): AppError =>
  new AppError(
    'INVALID',
    `${names.join(', ')} cannot see this and so cannot be mentioned; take the mention out, or give them the task, the client or the strategy first`,
    { reason: 'mention-unseen', names, name: names.join(', ') },
  );
