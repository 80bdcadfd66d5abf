import type { TableColumn } from '@rumbo/config/api';
import { useType } from '../../../data/model';

/** Fields that say one of few things about a client; names, addresses and numbers of each are no groups. */
const GROUPING = new Set(['enumeration', 'boolean', 'string']);
const OWN = new Set(['name', 'code', 'tradeName', 'taxId', 'phone', 'mobile', 'email', 'website']);

export function useGroupFields(): TableColumn[] {
  const clients = useType('clients');
  return (clients?.attributes ?? [])
    .filter(({ name, type }) => GROUPING.has(type) && !OWN.has(name))
    .map(({ name }) => `field:${name}` as TableColumn);
}
