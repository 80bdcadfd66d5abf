/**
 * The fields a sales file can state. `date`, `document` and `amount` are required; the rest as the file has it. They are
 * read and staged in this order: the document first, so that a reject can name it.
 */
export const SALES_FIELDS = [
  'document',
  'line',
  'date',
  'client',
  'clientName',
  'clientTaxId',
  'clientCity',
  'product',
  'productName',
  'family',
  'salesperson',
  'salespersonName',
  'quantity',
  'unitPrice',
  'amount',
  'cost',
  'currency',
] as const;
export type SalesField = (typeof SALES_FIELDS)[number];
