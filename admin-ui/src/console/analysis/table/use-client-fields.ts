import type { TableColumn } from '@rumbo/config/api';
import { useType } from '../../../data/model';

const PLAIN = new Set([
  'string',
  'text',
  'email',
  'enumeration',
  'integer',
  'biginteger',
  'decimal',
  'float',
  'date',
  'datetime',
  'boolean',
]);
/** These have columns of their own. */
const OWN = new Set(['name', 'code']);

/** Fields of clients that a column can show. */
export function useClientFields(): TableColumn[] {
  const clients = useType('clients');
  return (clients?.attributes ?? [])
    .filter(({ name, type }) => PLAIN.has(type) && !OWN.has(name))
    .map(({ name }) => `field:${name}` as TableColumn);
}
