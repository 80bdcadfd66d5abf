import type { ImportKind, RecordField } from '@rumbo/config/api';
import { TYPES } from '@rumbo/config/roles';
import type { Core } from '@strapi/strapi';
import type { DescribedAttribute } from '../meta/attribute';
import { currentModel } from '../meta/current';
import type { DescribedType } from '../meta/type';
import { type KindField, quote, type RecordKind } from './record-kind';
import { initialOf, referenceTo } from './reference';
import { isServerField, kindOfType, NAMED_BY_CODE, OWN_KINDS, PLAIN_KEYS, typeOfKind } from './special';
import { TARGET_FIELDS } from './targets';

interface TableMeta {
  tableName: string;
  attributes: Record<string, { columnName?: string; joinColumn?: { name: string }; joinTable?: unknown }>;
}

const FIELD_TYPES: Readonly<Partial<Record<DescribedAttribute['type'], RecordField['type']>>> = {
  string: 'string',
  text: 'text',
  richtext: 'text',
  uid: 'string',
  email: 'email',
  integer: 'integer',
  biginteger: 'biginteger',
  decimal: 'decimal',
  float: 'decimal',
  date: 'date',
  datetime: 'datetime',
  boolean: 'boolean',
  enumeration: 'enumeration',
};

/**
 * The kind as the model is now, fields added in the CMS included. `key` says which fields name a record where the
 * kind leaves it open. Undefined: no such type, or none that files may bring (settings, drafts, types that only the
 * server writes).
 */
export async function findKind(
  strapi: Core.Strapi,
  kind: ImportKind,
  key?: readonly string[],
): Promise<RecordKind | undefined> {
  const type = typeOfKind(kind);
  if (!type) return undefined;
  const { types } = await currentModel(strapi);
  const described = types.find(({ uid }) => uid.split('.')[1] === type);
  if (described?.kind !== 'collection' || !isOpen(strapi, described)) return undefined;
  const keys = OWN_KINDS[kind]?.key ?? key ?? PLAIN_KEYS[type] ?? [];
  const table = metaOf(strapi, described.uid);
  const fields =
    kind === 'monthly-targets'
      ? TARGET_FIELDS
      : described.attributes.flatMap((attribute) => describeField(strapi, types, described, attribute) ?? []);
  return {
    kind,
    claimKind: type,
    uid: described.uid,
    table: `public.${quote(table.tableName)}`,
    fields: fields.map((field) => ({
      ...field,
      isKey: keys.includes(field.name),
      required: field.required || (keys.includes(field.name) && kind !== 'monthly-targets'),
    })),
    isOfSystem: 'system' in table.attributes,
    nameColumn: ['name', 'title', 'code', 'currency', 'month'].find((name) => name in table.attributes) ?? 'id',
  };
}

/** The kind of a type that statements name ("salesperson"). */
export const findKindOfType = (strapi: Core.Strapi, type: string): Promise<RecordKind | undefined> =>
  findKind(strapi, kindOfType(type));

const metaOf = (strapi: Core.Strapi, uid: string): TableMeta =>
  // The metadata's own types are unions over every attribute kind; these are the properties a column has.
  strapi.db.metadata.get(uid) as unknown as TableMeta;

/** Types that a person may create; entries with drafts or languages are more rows than one. */
function isOpen(strapi: Core.Strapi, { uid }: DescribedType): boolean {
  const schema = strapi.contentTypes[uid as keyof typeof strapi.contentTypes];
  if (!schema || schema.options?.draftAndPublish) return false;
  const i18n = schema.pluginOptions?.i18n as { localized?: boolean } | undefined;
  if (i18n?.localized) return false;
  const rights = TYPES[uid.split('.')[1] ?? ''];
  return !rights || (rights.admin?.some((action) => action === 'create') ?? false);
}

function describeField(
  strapi: Core.Strapi,
  types: readonly DescribedType[],
  { uid }: DescribedType,
  attribute: DescribedAttribute,
): KindField | undefined {
  const { name, label, required, maxLength, min, max, values } = attribute;
  if (!attribute.editable || isServerField(uid.split('.')[1] ?? '', name)) return undefined;
  const stored = metaOf(strapi, uid).attributes[name];
  const field = {
    name,
    labels: { es: label, en: inEnglish(name) },
    required: required && !(NAMED_BY_CODE.has(uid.split('.')[1] ?? '') && name === 'name'),
    isKey: false,
    initial: initialOf(attribute.default),
    ...(maxLength !== undefined && { maxLength }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(values && { enum: values.map((value) => ({ value, labels: [value, inEnglish(value)] })) }),
  };
  if (attribute.type !== 'relation') {
    // Rates are looked up by the code of their currency, as lines state it.
    const type =
      uid === 'api::exchange-rate.exchange-rate' && name === 'currency' ? 'currency' : FIELD_TYPES[attribute.type];
    return type && stored?.columnName ? { ...field, type, column: stored.columnName, reference: null } : undefined;
  }
  // Of relations those that are a column of the record: one cell names one row.
  if (!attribute.target || !stored?.joinColumn) return undefined;
  const target = metaOf(strapi, attribute.target);
  const found = referenceTo(
    {
      uid: attribute.target,
      tableName: target.tableName,
      attributes: target.attributes,
      label: types.find((type) => type.uid === attribute.target)?.label ?? label,
    },
    attribute.target === uid,
  );
  return found && { ...field, ...found, type: 'reference', column: stored.joinColumn.name };
}

/** "tradeName" → "Trade name": attributes have one label, in the company's language. */
function inEnglish(name: string): string {
  const words = name
    .replace(/[-_]/g, ' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
