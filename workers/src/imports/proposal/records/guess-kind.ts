import type { ImportKind } from '@rumbo/config/api';
import { fieldsNamed } from '../names';
import { isNamed } from './names';

/** The kind that a header tells by its names alone. Sales when they tell nothing, or speak for two. */
export function guessKind(headers: readonly string[]): ImportKind {
  const sales = new Set(headers.flatMap((header) => fieldsNamed(header).map(([field]) => field)));
  const has = (kind: ImportKind, ...fields: string[]): boolean => fields.some((field) => isNamed(kind, field, headers));
  const hasCode = has('clients', 'code') || has('products', 'code');
  const hasName = has('clients', 'name') || has('products', 'name');
  const isOfClient = sales.has('client') || sales.has('clientName');
  const isOfSale =
    isOfClient || sales.has('product') || sales.has('productName') || sales.has('quantity') || sales.has('document');

  if (has('exchange-rates', 'currency') && has('exchange-rates', 'day') && has('exchange-rates', 'rate') && !isOfSale)
    return 'exchange-rates';
  if (
    has('monthly-targets', 'month') &&
    has('monthly-targets', 'value') &&
    has('monthly-targets', 'responsible', 'variable', 'family') &&
    !isOfSale
  )
    return 'monthly-targets';
  if (sales.has('date') || sales.has('amount') || sales.has('quantity') || !hasCode || !hasName) return 'sales';
  const isOfProduct = has('products', 'family', 'unit') || sales.has('unitPrice') || sales.has('cost');
  const isAddress = has('clients', 'taxId', 'email', 'phone', 'city', 'tradeName', 'region');
  if (isOfProduct || sales.has('productName')) return isOfClient || isAddress ? 'sales' : 'products';
  return isOfClient || isAddress ? 'clients' : 'sales';
}
