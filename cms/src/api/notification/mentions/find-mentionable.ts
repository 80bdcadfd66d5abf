import { type MentionChoice, type mentionsQuery, SUBJECTS } from '@rumbo/config/api';
import type { z } from 'zod';
import { currentScope } from '../../../access/context';
import { scopedQuery } from '../../../facts/scoped-query';
import { notFound } from '../../../http';
import { SUBJECT_TABLES, whoSees } from '../people/who-sees';

/** A list to choose from while writing: more than these are found by typing on. */
const MAX_CHOICES = 20;

/** Whom the caller can mention on a subject they see, by name, themselves left out. Throws NOT_FOUND where they see none. */
export async function findMentionable(query: z.infer<typeof mentionsQuery>): Promise<MentionChoice[]> {
  const type = SUBJECTS.find((one) => query[one]) ?? 'task';
  const [subject] = await scopedQuery<{ id: number }>(`select id from ${SUBJECT_TABLES[type]} where document_id = $1`, [
    query[type],
  ]);
  if (!subject) throw notFound();
  const { userId } = currentScope();
  const wanted = plain(query.search.trim());
  const people = await whoSees({ type, id: subject.id });
  return people
    .filter(({ id, label }) => id !== userId && plain(label).includes(wanted))
    .sort((a, b) => Number(plain(b.label).startsWith(wanted)) - Number(plain(a.label).startsWith(wanted)))
    .slice(0, MAX_CHOICES);
}

/** "jose" finds José. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
