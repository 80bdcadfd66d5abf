import type { TableColumn } from '@rumbo/config/api';
import { useGetList, useTranslate } from 'react-admin';
import { useType } from '../../../data/model';
import type { ConsoleRecord } from '../../../data/strapi-record';
import { useLabels } from '../../types/use-labels';

interface Option {
  id: string;
  label: string;
}

const RESOURCE: Partial<Record<TableColumn, string>> = { owner: 'users', category: 'categories', reason: 'reasons' };
const EVERY = { pagination: { page: 1, perPage: 100 }, sort: { field: 'id', order: 'ASC' } } as const;

/** What a column's value is one of; undefined: anything. */
export function useChoices(column: TableColumn): Option[] | undefined {
  const translate = useTranslate();
  const labels = useLabels();
  const clients = useType('clients');
  const resource = RESOURCE[column];
  const { data } = useGetList<ConsoleRecord>(resource ?? 'users', EVERY, { enabled: resource !== undefined });
  if (resource) {
    return (data ?? []).map((entry) => ({
      id: String(entry.rowId),
      label: String(entry['displayName'] ?? entry['name'] ?? entry['username']),
    }));
  }
  if (column === 'abc') return ['A', 'B', 'C'].map((id) => ({ id, label: id }));
  const attribute = column.startsWith('field:')
    ? clients?.attributes.find(({ name }) => `field:${name}` === column)
    : undefined;
  if (clients && attribute?.type === 'enumeration')
    return (attribute.values ?? []).map((id) => ({ id, label: labels.value(clients, attribute, id) }));
  if (attribute?.type === 'boolean')
    return ['true', 'false'].map((id) => ({ id, label: translate(id === 'true' ? 'common.yes' : 'common.no') }));
  return undefined;
}
