/**
 * What can be measured. `adds` says whether months, families and owners add up to a total: where they do
 * not, every total is computed as its own distinct figure. `lessIsBetter` turns attainment around. `course` is how a
 * month gets there: day by day, as an average of what there is, or by those who stay away until it is over.
 */
export const VARIABLES = {
  revenue: { unit: 'money', adds: true, lessIsBetter: false, course: 'accumulates' },
  'client-count': { unit: 'clients', adds: false, lessIsBetter: false, course: 'accumulates' },
  'new-clients': { unit: 'clients', adds: false, lessIsBetter: false, course: 'accumulates' },
  'non-retained-clients': { unit: 'clients', adds: false, lessIsBetter: true, course: 'absence' },
  units: { unit: 'units', adds: true, lessIsBetter: false, course: 'accumulates' },
  orders: { unit: 'orders', adds: false, lessIsBetter: false, course: 'accumulates' },
  'average-ticket': { unit: 'money', adds: false, lessIsBetter: false, course: 'average' },
} as const;

export type Variable = keyof typeof VARIABLES;
export const VARIABLE_NAMES = Object.keys(VARIABLES) as [Variable, ...Variable[]];
