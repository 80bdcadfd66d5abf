import type { AnalysisMeta, Explanation, SeriesRow, TableAnswer, TableColumn, TableRow } from '@rumbo/config/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { callApi } from '../../../data/api';
import { shiftMonth } from '../../analysis/months';
import { lastDataMonth, readDataState, readTable } from '../../analysis/read-analysis';

/** What the card says of a client's month, as the table says it. */
export const COLUMNS = [
  'actual',
  'previous',
  'yearAgo',
  'trailing12',
  'I1',
  'I2',
  'I3',
  'I4',
  'lastPurchase',
  'firstPurchase',
  'owner',
  'abc',
  'category',
  'reason',
] as const satisfies readonly TableColumn[];

interface Numbers {
  state: AnalysisMeta;
  month: string;
  row: TableRow;
  meta: TableAnswer['meta'];
  series: SeriesRow[];
  explanation: Explanation;
}

/**
 * A client's revenue: its row of a month as the analysis has it, thirteen months up to the last with data, and why it has
 * its category. Null for a client that is in no month of the data.
 */
export function useClientNumbers({ id, code }: { id: string; code: string }) {
  const [chosen, setMonth] = useState<string | null>(null);
  const query = useQuery({
    queryKey: ['analysis', 'client', id, chosen],
    queryFn: async ({ signal }): Promise<Numbers | null> => {
      const state = await readDataState(signal);
      const last = lastDataMonth(state);
      const month = chosen ?? last;
      const about = { variable: 'revenue', month };
      const filters = [{ column: 'code', operator: 'equals', value: code }];
      const table = await readTable({ ...about, columns: COLUMNS, filters }, signal);
      // A code is one client's within its system only.
      const row = table.data.find(({ client }) => client.id === id);
      if (!row) return null;
      const [series, explained] = await Promise.all([
        callApi<{ data: SeriesRow[] }>(
          `/api/analysis/series?variable=revenue&client=${id}&from=${shiftMonth(last, -12)}&to=${last}`,
          { signal },
        ),
        callApi<{ data: Explanation }>(`/api/analysis/explain?client=${id}&variable=revenue&month=${month}`, {
          signal,
        }),
      ]);
      return { state, month, row, meta: table.meta, series: series.data, explanation: explained.data };
    },
    placeholderData: keepPreviousData,
  });
  return { ...query, setMonth };
}
