import type { RecordField } from '@rumbo/config/api';
import { NAMES, plainName } from '../names';

const NAME = ['nombre', 'name'];
const CODE = ['codigo', 'cod', 'code', 'id'];

/** What files of records call the fields of each kind, best first; a field's own labels come before these. */
const RECORD_NAMES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  clients: {
    code: [...CODE, ...NAMES.client],
    name: [...NAME, ...NAMES.clientName],
    tradeName: ['nombre comercial', 'nombre de fantasia', 'trade name'],
    taxId: NAMES.clientTaxId,
    email: ['correo electronico', 'correo', 'email', 'e mail', 'mail'],
    phone: ['telefono', 'celular', 'movil', 'tel', 'whatsapp', 'phone', 'mobile'],
    salesperson: NAMES.salesperson,
    owner: ['responsable', 'ejecutivo', 'owner', 'account manager'],
    city: NAMES.clientCity,
    region: ['provincia', 'region', 'departamento', 'state', 'province'],
    country: ['pais', 'country'],
    notes: ['notas', 'observaciones', 'comentarios', 'remarks'],
  },
  products: {
    code: [...CODE, ...NAMES.product],
    name: [...NAME, ...NAMES.productName],
    family: NAMES.family,
    unit: ['unidad', 'unidad de medida', 'um', 'u m', 'medida', 'unit', 'uom', 'unit of measure'],
  },
  'exchange-rates': {
    currency: NAMES.currency,
    day: ['fecha', 'dia', 'date', 'day'],
    rate: ['tasa', 'tipo de cambio', 'tipo cambio', 'tasa de cambio', 'tc', 'cotizacion', 'rate', 'exchange rate'],
  },
  'monthly-targets': {
    variable: ['variable', 'indicador', 'indicator', 'kpi', 'metric'],
    family: NAMES.family,
    responsible: ['responsable', 'responsible', 'ejecutivo', 'vendedor', 'asesor', 'salesperson', 'correo', 'email'],
    month: ['mes', 'periodo', 'ano mes', 'month', 'period'],
    value: ['meta', 'objetivo', 'cuota', 'presupuesto', 'valor', 'target', 'goal', 'quota', 'budget', 'value'],
  },
};

/** How well a header names a field: 0 is best, undefined not at all. */
export function rankOf(kind: string, { name, labels }: Pick<RecordField, 'name' | 'labels'>, header: string) {
  const known = [labels.es, labels.en, name].map(plainName).concat(RECORD_NAMES[kind]?.[name] ?? []);
  const rank = known.indexOf(plainName(header));
  return rank < 0 ? undefined : rank;
}

/** Does any of these headers name that field of the kind? */
export const isNamed = (kind: string, field: string, headers: readonly string[]): boolean =>
  headers.some((header) => RECORD_NAMES[kind]?.[field]?.includes(plainName(header)) ?? false);

const EVERY_NAME = new Set(Object.values(RECORD_NAMES).flatMap((fields) => Object.values(fields).flat()));

export const isRecordName = (header: string): boolean => EVERY_NAME.has(plainName(header));
