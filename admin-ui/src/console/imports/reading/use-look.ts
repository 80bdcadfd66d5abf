import type { FileLook, ProfileSettings } from '@rumbo/config/api';
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { callApi, postJson } from '../../../data/api';

type Answer = { data: FileLook | { work: number } };

/** What a file looks like, with the proposal. Asked again as long as no worker has answered. */
export const useLook = (importId: string): UseQueryResult<FileLook> =>
  useQuery({
    queryKey: ['look', importId],
    queryFn: ({ signal }) =>
      untilSeen(importId, callApi<Answer>(`/api/imports/${importId}/proposal`, { signal }), signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** How the file reads under settings; the reading before stays while the next is on its way. */
export const useReading = (importId: string, settings: ProfileSettings | undefined): UseQueryResult<FileLook> =>
  useQuery({
    queryKey: ['look', importId, settings],
    queryFn: ({ signal }) =>
      untilSeen(importId, postJson<Answer>('/api/imports/propose-profile', { import: importId, settings }), signal),
    enabled: settings !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });

async function untilSeen(importId: string, first: Promise<Answer>, signal: AbortSignal): Promise<FileLook> {
  let { data } = await first;
  while ('work' in data) {
    ({ data } = await callApi<Answer>(`/api/imports/${importId}/proposal?work=${data.work}`, { signal }));
  }
  return data;
}
