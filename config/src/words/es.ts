import type { RejectCode, TableFilter, Variable } from '../api';

/** What the variables are called wherever they are named; `en.ts` follows. */
export const variables: Record<Variable, string> = {
  revenue: 'Ingresos',
  'client-count': 'Clientes',
  'new-clients': 'Clientes nuevos',
  'non-retained-clients': 'No retenidos',
  units: 'Unidades',
  orders: 'Pedidos',
  'average-ticket': 'Ticket promedio',
};

/** What stands between a column and the value it is filtered by. */
export const operators: Record<TableFilter['operator'], string> = {
  equals: 'es',
  'not-equals': 'no es',
  'less-than': 'menor que',
  'at-most': 'como máximo',
  'more-than': 'mayor que',
  'at-least': 'como mínimo',
  between: 'entre',
  in: 'es',
  'not-in': 'no es',
  contains: 'contiene',
  empty: 'sin valor',
  'not-empty': 'con valor',
  'is-new': 'es nuevo',
};

/** What is wrong with a row that was not taken. */
export const rejects: Record<RejectCode, string> = {
  'missing-value': 'Falta un valor',
  'bad-date': 'La fecha no se entiende',
  'bad-number': 'El número no se entiende',
  'too-long': 'Texto demasiado largo',
  'unknown-currency': 'Moneda desconocida',
  'column-count': 'Número de columnas distinto',
  'bad-text': 'Texto ilegible',
  'out-of-range': 'Fuera de rango',
  'document-has-rejects': 'Otra fila del documento fue rechazada',
  'duplicate-line-key': 'Línea repetida',
  'duplicate-key': 'Clave repetida',
  'unknown-reference': 'No existe lo que nombra',
  'unknown-value': 'Valor desconocido',
  'closed-month': 'Meta cerrada',
};
