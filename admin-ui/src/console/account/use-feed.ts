import type { CalendarAddress, CalendarFeed } from '@rumbo/config/api';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { callApi, postJson } from '../../data/api';

const KEY = ['calendar-feed'];
const PATH = '/api/calendar-feed';

/** The caller's calendar address: `url` only in the moment it was made, for nobody keeps it. */
export function useFeed() {
  const client = useQueryClient();
  const [url, setUrl] = useState<string | null>(null);
  const query = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => callApi<{ data: CalendarFeed | null }>(PATH, { signal }),
    select: ({ data }) => data,
  });
  return {
    ...query,
    url,
    make: async (): Promise<void> => {
      const { data } = await postJson<{ data: CalendarAddress }>(PATH, {});
      setUrl(data.url);
      client.setQueryData(KEY, { data: { madeAt: data.madeAt } });
    },
    close: async (): Promise<void> => {
      await callApi(PATH, { method: 'DELETE' });
      setUrl(null);
      client.setQueryData(KEY, { data: null });
    },
  };
}
