import type { AttributeMeta, TypeMeta } from '@rumbo/config/api';

/** A record as screens hold it: `id` is Strapi's documentId, `rowId` its number (what the analysis routes take). */
export interface ConsoleRecord {
  id: string;
  rowId?: number;
  [field: string]: unknown;
}

/** A relation inside a record: enough to label it and to send it back. */
export interface RelationValue {
  id: string;
  rowId?: number;
  [mainField: string]: unknown;
}

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A document as Strapi answers it → a record; relations and components are turned likewise. */
export function toRecord(entry: unknown): ConsoleRecord {
  const { id, documentId, ...rest } = (isFields(entry) ? entry : {}) as Fields & { id?: number; documentId?: string };
  const record: ConsoleRecord = {
    id: String(documentId ?? id ?? ''),
    ...(typeof id === 'number' ? { rowId: id } : {}),
  };
  for (const [name, value] of Object.entries(rest)) record[name] = nested(value);
  return record;
}

function nested(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(nested);
  return isFields(value) && 'documentId' in value ? toRecord(value) : value;
}

/** The body of a write: what a person may edit, relations as ids, emptied texts as null. */
export function toBody(record: unknown, type: TypeMeta | undefined): Fields {
  const fields = isFields(record) ? record : {};
  if (!type) return without(fields, ['id', 'rowId']);
  return bodyOf(
    fields,
    type.attributes.filter((attribute) => attribute.editable),
  );
}

function bodyOf(fields: Fields, attributes: readonly AttributeMeta[]): Fields {
  const body: Fields = {};
  for (const attribute of attributes) {
    const value = fields[attribute.name];
    if (value !== undefined) body[attribute.name] = bodyValue(value, attribute);
  }
  return body;
}

function bodyValue(value: unknown, attribute: AttributeMeta): unknown {
  if (attribute.component) {
    const parts = attribute.component.attributes;
    const one = (part: unknown): unknown => (isFields(part) ? bodyOf(part, parts) : null);
    return Array.isArray(value) ? value.map(one) : one(value);
  }
  if (attribute.relation || attribute.type === 'media')
    return Array.isArray(value) ? value.map(reference) : reference(value);
  return value === '' ? null : value;
}

/** Users and files are known by number, documents by documentId. */
const reference = (value: unknown): unknown => (isFields(value) ? (value['id'] ?? null) : value || null);

const without = (fields: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
