import type { MapMeta } from '@rumbo/config/api';
import { useQuery } from '@tanstack/react-query';
import { callApi } from '../../../data/api';

/** An empty map still takes a click, and pins stand on it. */
const UNREACHED: MapMeta = { tiles: null, cities: [] };

/** Where tiles come from, if anywhere, and the cities to stand on; undefined until it is known. */
export function useMapMeta(): MapMeta | undefined {
  const { data, isError } = useQuery({
    queryKey: ['map'],
    queryFn: async ({ signal }) => (await callApi<{ data: MapMeta }>('/api/meta/map', { signal })).data,
    staleTime: 3_600_000,
  });
  return isError ? UNREACHED : data;
}
