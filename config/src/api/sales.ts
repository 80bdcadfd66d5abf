import { z } from 'zod';
import { reference } from './reference';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write a day as YYYY-MM-DD');

/** What a list of sale lines can be narrowed by; days include both ends. */
export const salesFilters = z
  .strictObject({
    from: day.optional(),
    to: day.optional(),
    client: reference.optional(),
    family: reference.optional(),
    import: reference.optional(),
    document: z.string().max(200).optional(),
  })
  .default({});
export type SalesFilters = z.infer<typeof salesFilters>;

export const salesSort = z
  .enum(['day', '-day', 'amount', '-amount', 'day:asc', 'day:desc', 'amount:asc', 'amount:desc'])
  .default('-day');
export type SalesSort = z.infer<typeof salesSort>;

/** A row of `GET /api/sales`: money and quantities are decimal strings. */
export interface SaleLine {
  id: string;
  day: string;
  document: string;
  client: { id: string; code: string; name: string } | null;
  product: { code: string; name: string } | null;
  family: { id: number; name: string } | null;
  salesperson: string | null;
  quantity: string | null;
  unitPrice: string | null;
  amount: string;
  /** The amount in the reporting currency at the rate of the day; null: no rate. */
  reported: string | null;
  currency: string | null;
  cancelled: boolean;
  importId: number;
  row: number;
}
