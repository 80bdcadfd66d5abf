import type { RejectCode, TableFilter, Variable } from '../api';

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

/** What is wrong with a row that was not taken. */
export const rejects: Record<RejectCode, string> = {
  'missing-value': 'A value is missing',
  'bad-date': 'The date cannot be read',
  'bad-number': 'The number cannot be read',
  'too-long': 'Text too long',
  'unknown-currency': 'Unknown currency',
  'column-count': 'Different number of columns',
  'bad-text': 'Unreadable text',
  'out-of-range': 'Out of range',
  'document-has-rejects': 'Another row of the document was rejected',
  'duplicate-line-key': 'Repeated line',
  'duplicate-key': 'Repeated key',
  'unknown-reference': 'Names what is not there',
  'unknown-value': 'Unknown value',
  'closed-month': 'Closed goal',
};
