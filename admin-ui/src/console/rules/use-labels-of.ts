import type { Variable } from '@rumbo/config/api';
import { useGetList } from 'react-admin';
import type { ConsoleRecord } from '../../data/strapi-record';

/** A category or a reason as it is kept. */
export interface Label {
  id: number;
  documentId: string;
  name: string;
  color: string | undefined;
  record: ConsoleRecord;
}

/** The categories or reasons of a variable, in order. */
export function useLabelsOf(resource: 'categories' | 'reasons', variable: Variable): Label[] {
  const { data } = useGetList<ConsoleRecord>(resource, {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'order', order: 'ASC' },
    filter: { variable },
  });
  return (data ?? []).map((record) => ({
    id: record.rowId ?? 0,
    documentId: record.id,
    name: String(record['name']),
    color: record['color'] ? String(record['color']) : undefined,
    record,
  }));
}
