import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type ProposalQuestion, propose } from '../plan/requests';

const TYPING_MS = 250;

/** The proposal for a question, once its typing rests; null asks nothing. The last one stays until the next is there. */
export function useProposal(question: ProposalQuestion | null) {
  const asked = useRested(question);
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ['goals', 'propose', asked],
    queryFn: ({ signal }) => propose(asked ?? {}, signal),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  return {
    proposal: data,
    error,
    refetch: () => void refetch(),
    isStale: isPlaceholderData || JSON.stringify(asked) !== JSON.stringify(question),
  };
}

function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  const text = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(JSON.parse(text) as T), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
