import type { Alert, DashboardAnswer, OverviewAnswer, Variable } from '@rumbo/config/api';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callApi, postJson } from '../../../data/api';

/** What a page of figures is asked for; '' is everything, and to date for `compare`. */
export interface Asked {
  month: string;
  window: string;
  family: string;
  owner: string;
  compare: string;
}

const query = (values: object): string =>
  new URLSearchParams(
    Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1])),
  ).toString();

export function useDashboard(variable: Variable, asked: Asked) {
  return useQuery({
    queryKey: ['analysis', 'dashboard', variable, asked],
    queryFn: ({ signal }) =>
      callApi<DashboardAnswer>(`/api/analysis/dashboard?${query({ variable, ...asked })}`, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function useOverview(asked: Asked) {
  return useQuery({
    queryKey: ['analysis', 'overview', asked],
    queryFn: ({ signal }) => callApi<OverviewAnswer>(`/api/analysis/overview?${query(asked)}`, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Puts an alert off until a day (yyyy-MM-dd) is over; null shows it again. */
export function useSnooze() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ key, until }: { key: Alert['key']; until: string | null }) =>
      postJson('/api/analysis/alerts/snooze', { key, until }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['analysis'] }),
  });
}
