import type { TableFilter, Variable } from '../api';

/** What the variables are called wherever they are named. */
export const variables: Record<Variable, string> = {
  revenue: 'Revenue',
  'client-count': 'Clients',
  'new-clients': 'New clients',
  'non-retained-clients': 'Non-retained',
  units: 'Units',
  orders: 'Orders',
  'average-ticket': 'Average ticket',
};

/** What stands between a column and the value it is filtered by. */
export const operators: Record<TableFilter['operator'], string> = {
  equals: 'is',
  'not-equals': 'is not',
  'less-than': 'less than',
  'at-most': 'at most',
  'more-than': 'more than',
  'at-least': 'at least',
  between: 'between',
  in: 'is',
  'not-in': 'is not',
  contains: 'contains',
  empty: 'has no value',
  'not-empty': 'has a value',
  'is-new': 'is new',
};
