import type { MentionChoice } from '@rumbo/config/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { callApi } from '../../data/api';
import { searchAt } from '../../mentions/draft';
import type { CommentTarget } from './use-comments';

const FRESH_MS = 30_000;

/** Who can be mentioned where the caret stands, and which of them is marked. Closed while nobody is searched for. */
export function useMentionList(
  target: CommentTarget,
  onChoose: (from: number, caret: number, person: MentionChoice) => void,
) {
  const [at, setAt] = useState<{ from: number; caret: number; search: string } | null>(null);
  const [marked, setMarked] = useState(0);
  const { data } = useQuery({
    queryKey: ['mentions', target.type, target.id, at?.search.trim()],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ [target.type]: target.id, search: at?.search.trim() ?? '' });
      return callApi<{ data: MentionChoice[] }>(`/api/mentions?${query}`, { signal });
    },
    enabled: at !== null,
    placeholderData: keepPreviousData,
    staleTime: FRESH_MS,
  });
  const people = at ? (data?.data ?? []) : [];
  // Two words that name nobody are no search any more, but what follows an address sign.
  const isOpen = at !== null && data !== undefined && (people.length > 0 || !at.search.includes(' '));
  const take = (person: MentionChoice): void => {
    if (at) onChoose(at.from, at.caret, person);
    setAt(null);
  };

  return {
    people,
    isOpen,
    marked: Math.min(marked, people.length - 1),
    take,
    close: () => setAt(null),
    /** Looks again where the caret stands. */
    look(text: string, caret: number): void {
      const found = searchAt(text, caret);
      setAt(found && { ...found, caret });
      setMarked(0);
    },
    /** True when the key was for the list. */
    onKey({ key }: KeyboardEvent): boolean {
      const person = people[Math.min(marked, people.length - 1)];
      if (!isOpen) return false;
      if (key === 'Escape') setAt(null);
      else if (!person) return false;
      else if (key === 'Enter' || key === 'Tab') take(person);
      else if (key === 'ArrowDown') setMarked((marked + 1) % people.length);
      else if (key === 'ArrowUp') setMarked((marked + people.length - 1) % people.length);
      else return false;
      return true;
    },
  };
}
