import type { FileLook, ImportKind, ProfileSettings } from '@rumbo/config/api';
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { callApi, postJson } from '../../../data/api';

type Answer = { data: FileLook | { work: number } };

/**
 * What a file looks like, with a proposal of the kind that its header tells, or of the `kind` that somebody says.
 * Asked again as long as no worker has answered.
 */
export const useLook = (importId: string, kind: ImportKind | undefined, enabled: boolean): UseQueryResult<FileLook> =>
  useQuery({
    queryKey: ['look', importId, { kind }],
    queryFn: ({ signal }) =>
      untilSeen(
        importId,
        kind
          ? postJson<Answer>('/api/imports/propose-profile', { import: importId, kind })
          : callApi<Answer>(`/api/imports/${importId}/proposal`, { signal }),
        signal,
      ),
    enabled,
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
