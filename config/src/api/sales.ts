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
  currency: string | null;
  cancelled: boolean;
  importId: number;
  row: number;
}
