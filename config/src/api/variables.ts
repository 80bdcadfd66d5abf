/**
 * What can be measured. `adds` says whether months, families and owners add up to a total: where they do
 * not, every total is computed as its own distinct figure. `lessIsBetter` turns attainment around.
 */
export const VARIABLES = {
  revenue: { unit: 'money', adds: true, lessIsBetter: false },
  'client-count': { unit: 'clients', adds: false, lessIsBetter: false },
  'new-clients': { unit: 'clients', adds: false, lessIsBetter: false },
  'non-retained-clients': { unit: 'clients', adds: false, lessIsBetter: true },
  units: { unit: 'units', adds: true, lessIsBetter: false },
  orders: { unit: 'orders', adds: false, lessIsBetter: false },
  'average-ticket': { unit: 'money', adds: false, lessIsBetter: false },
} as const;

export type Variable = keyof typeof VARIABLES;
export const VARIABLE_NAMES = Object.keys(VARIABLES) as [Variable, ...Variable[]];
