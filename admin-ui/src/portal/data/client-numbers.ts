import type { AnalysisMeta, Choice, TableAnswer, TableColumn, TableFilter } from '@rumbo/config/api';
import { postJson } from './request';

/** What the phone shows of a client's numbers. */
export interface ClientNumbers {
  client: { id: string; code: string; name: string };
  owner: { name: string } | null;
  abc: 'A' | 'B' | 'C' | null;
  trailing12: string | null;
  lastPurchase: string | null;
}

const COLUMNS: TableColumn[] = ['owner', 'abc', 'trailing12', 'lastPurchase'];

interface Question {
  month: string;
  page?: number;
  pageSize?: number;
  search?: string;
  filters?: TableFilter[];
}

/** A page of own clients with their numbers of a month, those that bought most in twelve months first. */
export async function readNumbersPage(
  question: Question,
  signal: AbortSignal,
): Promise<{ data: ClientNumbers[]; meta: AnalysisMeta & { total: number } }> {
  const sort = [{ column: 'trailing12', order: 'desc' }];
  const body = { variable: 'revenue', columns: COLUMNS, sort, ...question };
  const { data, meta } = await postJson<TableAnswer>('/api/analysis/table', body, signal);
  return {
    meta,
    data: data.map(({ client, values }) => {
      const owner = values['owner'] as Choice | null;
      return {
        client,
        owner: owner && { name: owner.label },
        abc: values['abc'] as ClientNumbers['abc'],
        trailing12: values['trailing12'] as string | null,
        lastPurchase: values['lastPurchase'] as string | null,
      };
    }),
  };
}
