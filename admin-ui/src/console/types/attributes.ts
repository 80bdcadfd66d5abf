import type { AttributeMeta, TypeMeta } from '@rumbo/config/api';

export const attributeOf = (type: TypeMeta, name: string): AttributeMeta | undefined =>
  type.attributes.find((attribute) => attribute.name === name);

const NUMBERS = new Set<AttributeMeta['type']>(['integer', 'biginteger', 'decimal', 'float']);
export const isNumber = (attribute: AttributeMeta): boolean => NUMBERS.has(attribute.type);

/** JSON is never shown raw: a screen of its own draws it, or nobody does. Files wait for a screen that can show them. */
const isDrawable = (attribute: AttributeMeta): boolean => attribute.type !== 'json' && attribute.type !== 'media';

/** Columns of the list: the layout's, the main field first. */
export function listAttributes(type: TypeMeta): AttributeMeta[] {
  const names = [type.mainField, ...type.layouts.list.filter((name) => name !== type.mainField && name !== 'id')];
  const found = names
    .flatMap((name) => attributeOf(type, name) ?? [])
    .filter((attribute) => isDrawable(attribute) && attribute.type !== 'component');
  return found.length > 0
    ? found
    : type.attributes.filter((attribute) => isDrawable(attribute) && attribute.type !== 'component').slice(0, 5);
}

export interface FormCell {
  attribute: AttributeMeta;
  /** Of 12 columns. */
  size: number;
}

/** Fields of forms and of the entry's page, in the layout's order; what the layout forgot comes last. */
export function formCells(type: TypeMeta): FormCell[] {
  const placed = type.layouts.edit.flat().flatMap(({ name, size }) => {
    const attribute = attributeOf(type, name);
    return attribute ? [{ attribute, size }] : [];
  });
  const names = new Set(placed.map(({ attribute }) => attribute.name));
  const rest = type.attributes
    .filter(({ name }) => !names.has(name) && !TIMESTAMPS.has(name))
    .map((attribute) => ({ attribute, size: 6 }));
  return [...placed, ...rest].filter(({ attribute }) => isDrawable(attribute));
}

export const TIMESTAMPS = new Set(['createdAt', 'updatedAt']);

/** What a new entry begins with, as the model says. */
export const newEntry = (type: TypeMeta): Record<string, unknown> =>
  Object.fromEntries(
    type.attributes.flatMap(({ name, default: value }) => (value === undefined ? [] : [[name, value]])),
  );

/** What a list can be narrowed by. */
export const filterAttributes = (type: TypeMeta): AttributeMeta[] =>
  type.attributes.filter(
    (attribute) => isDrawable(attribute) && attribute.type !== 'component' && attribute.type !== 'richtext',
  );

/** The entry in one line. */
export function titleOf(type: TypeMeta, record: Readonly<Record<string, unknown>>): string {
  const value = record[type.mainField];
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  const relation = attributeOf(type, type.mainField)?.relation;
  if (relation && typeof value === 'object' && value !== null)
    return String((value as Record<string, unknown>)[relation.mainField] ?? '');
  return '';
}
