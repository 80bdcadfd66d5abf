import { VARIABLE_NAMES, type Variable } from '@rumbo/config/api';
import type { KindField } from './record-kind';
import { referenceTo } from './reference';

/** What people call the variables of goals, in Spanish. */
export const VARIABLE_WORDS: Record<Variable, readonly [string, ...string[]]> = {
  revenue: ['Ingresos', 'Ventas', 'Revenue'],
  'client-count': ['Clientes', 'Número de clientes', 'Client count', 'Clients'],
  'new-clients': ['Clientes nuevos', 'New clients'],
  'non-retained-clients': ['Clientes no retenidos', 'Non-retained clients'],
  units: ['Unidades', 'Units'],
  orders: ['Pedidos', 'Orders'],
  'average-ticket': ['Ticket promedio', 'Average ticket'],
};

const family = referenceTo(
  {
    uid: 'api::product-family.product-family',
    tableName: 'product_families',
    attributes: { name: {} },
    label: 'Familia',
  },
  false,
);
const user = referenceTo(
  { uid: 'plugin::users-permissions.user', tableName: 'up_users', attributes: {}, label: 'Usuario' },
  false,
);
if (!family || !user) throw new Error('families have a name and users an e-mail');

/**
 * A target is named by what people know: the variable and family of a goal, whose it is and the month. The goal is
 * the active one of that year.
 */
export const TARGET_FIELDS: KindField[] = [
  {
    name: 'variable',
    type: 'enumeration',
    labels: { es: 'Variable', en: 'Variable' },
    required: true,
    isKey: true,
    enum: VARIABLE_NAMES.map((value) => ({ value, labels: [value, ...VARIABLE_WORDS[value]] })),
    column: null,
    reference: null,
    initial: null,
  },
  {
    name: 'family',
    type: 'reference',
    labels: { es: 'Familia', en: 'Family' },
    required: false,
    isKey: true,
    relation: family.relation,
    // A goal is set for a family that is there; a misspelt one must not become one more.
    reference: { ...family.reference, isMade: null },
    column: null,
    initial: null,
  },
  {
    name: 'responsible',
    type: 'reference',
    labels: { es: 'Responsable', en: 'Responsible' },
    required: false,
    isKey: true,
    ...user,
    column: 'responsible_id',
    initial: null,
  },
  {
    name: 'month',
    type: 'month',
    labels: { es: 'Mes', en: 'Month' },
    required: true,
    isKey: true,
    column: 'month',
    reference: null,
    initial: null,
  },
  {
    name: 'value',
    type: 'decimal',
    labels: { es: 'Valor', en: 'Value' },
    required: true,
    isKey: false,
    min: 0,
    column: 'value',
    reference: null,
    initial: null,
  },
];
