import { type RecordField, SALES_FIELDS, type SalesField } from '@rumbo/config/api';

const LABELS: Record<SalesField, readonly [es: string, en: string]> = {
  document: ['Documento', 'Document'],
  line: ['Línea', 'Line'],
  date: ['Fecha', 'Date'],
  client: ['Código de cliente', 'Client code'],
  clientName: ['Cliente', 'Client'],
  clientTaxId: ['RUC del cliente', 'Client tax id'],
  clientCity: ['Ciudad del cliente', 'Client city'],
  product: ['Código de producto', 'Product code'],
  productName: ['Producto', 'Product'],
  family: ['Familia', 'Family'],
  salesperson: ['Código de vendedor', 'Salesperson code'],
  salespersonName: ['Vendedor', 'Salesperson'],
  quantity: ['Cantidad', 'Quantity'],
  unitPrice: ['Precio unitario', 'Unit price'],
  amount: ['Importe', 'Amount'],
  cost: ['Costo', 'Cost'],
  currency: ['Moneda', 'Currency'],
};
const DECIMALS = new Set<SalesField>(['quantity', 'unitPrice', 'amount', 'cost']);
const REQUIRED = new Set<SalesField>(['document', 'date', 'amount']);

/** Sale lines are no type of the CMS: their fields are the same everywhere. */
export const salesFields = (): RecordField[] =>
  SALES_FIELDS.map((name) => ({
    name,
    type: name === 'date' ? 'date' : DECIMALS.has(name) ? 'decimal' : 'string',
    labels: { es: LABELS[name][0], en: LABELS[name][1] },
    required: REQUIRED.has(name),
    isKey: name === 'document',
  }));
