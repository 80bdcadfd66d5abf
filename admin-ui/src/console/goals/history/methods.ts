export const METHODS = ['last-year', 'trailing-12', 'seasonality', 'even'] as const;
export type Method = (typeof METHODS)[number];
