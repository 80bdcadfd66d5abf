import type { SeriesMoves, SeriesMovesAnswer } from '@rumbo/config/api';
import { useQuery } from '@tanstack/react-query';
import { postJson } from '../../../data/api';

/** What new days of tasks would make of the rules they come by; nothing to ask for without a new day. */
export const useSeriesMoves = (moves: SeriesMoves['moves']) =>
  useQuery({
    queryKey: ['tasks', 'moves', moves],
    queryFn: ({ signal }) => postJson<SeriesMovesAnswer>('/api/tasks/moves', { moves }, signal),
    enabled: moves.length > 0,
    gcTime: 0,
  });
