import type { MentionChoice } from '@rumbo/config/api';
import { useEffect, useState } from 'react';
import { searchAt } from '../../mentions/draft';
import type { Subject } from '../data/comments';
import { getJson } from '../data/request';

export interface MentionSearch {
  from: number;
  caret: number;
  search: string;
}

/** What is searched for at the caret after an @; null: nobody. */
export function mentionSearch(text: string, caret: number): MentionSearch | null {
  const found = searchAt(text, caret);
  return found && { ...found, search: found.search.trim(), caret };
}

/** Who can be mentioned: those that see the subject. Undefined while nobody is searched for or known. */
export function usePeople({ type, id }: Subject, search: string | undefined): readonly MentionChoice[] | undefined {
  const [people, setPeople] = useState<readonly MentionChoice[]>();
  useEffect(() => {
    if (search === undefined) return setPeople(undefined);
    const controller = new AbortController();
    getJson<{ data: MentionChoice[] }>('/api/mentions', { [type]: id, search }, controller.signal).then(
      ({ data }) => setPeople(data),
      // Without a network a comment goes without mentions.
      () => undefined,
    );
    return () => controller.abort();
  }, [type, id, search]);
  return people;
}
