import { type SavedTable, savedTable, type ViewShare } from '@rumbo/config/api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useGetList, useNotify } from 'react-admin';
import { callApi, putJson } from '../../../data/api';
import type { ConsoleRecord } from '../../../data/strapi-record';
import { currentUser } from '../../../session';
import { useErrorText } from '../../display/use-error-text';

export interface SavedView {
  id: string;
  name: string;
  shared: ViewShare;
  table: SavedTable;
  isMine: boolean;
  ownerName: string;
  record: ConsoleRecord;
}

const LIST = {
  pagination: { page: 1, perPage: 100 },
  sort: { field: 'name', order: 'ASC' as const },
  filter: {},
};
const DEFAULT_KEY = ['analysis', 'default-view'];

/** The views the caller may open, and the one that the analysis opens with; undefined while they are read. */
export function useViews(): { views: SavedView[] | undefined; byDefault: string | null | undefined } {
  const { data, error } = useGetList<ConsoleRecord>('saved-views', LIST);
  const { data: chosen, error: chosenError } = useQuery({
    queryKey: DEFAULT_KEY,
    queryFn: ({ signal }) => callApi<{ data: { view: string | null } }>('/api/saved-views/default', { signal }),
  });
  // The analysis is there without views too.
  return {
    views: error ? [] : data?.flatMap(readView),
    byDefault: chosenError ? null : chosen?.data.view,
  };
}

/** A view whose table nobody can read any more is left out. */
function readView(record: ConsoleRecord): SavedView[] {
  const table = savedTable.safeParse(record['view']);
  const owner = record['owner'] as (ConsoleRecord & { displayName?: string }) | null | undefined;
  if (!table.success) return [];
  return [
    {
      id: record.id,
      name: String(record['name']),
      shared: record['shared'] as ViewShare,
      table: table.data,
      isMine: owner?.rowId === currentUser()?.id,
      ownerName: owner?.displayName ?? '',
      record,
    },
  ];
}

/** Chooses the view that the analysis opens with; null: the usual one. */
export function useChooseDefault(): (view: string | null) => void {
  const queries = useQueryClient();
  const notify = useNotify();
  const errorText = useErrorText();
  const { mutate } = useMutation({
    mutationFn: (view: string | null) => putJson('/api/saved-views/default', { view }),
    onSuccess: (_answer, view) => {
      queries.setQueryData(DEFAULT_KEY, { data: { view } });
      notify(view ? 'views.default_set' : 'views.default_unset', { type: 'success' });
    },
    onError: (error) => notify(errorText(error), { type: 'error' }),
  });
  return mutate;
}
