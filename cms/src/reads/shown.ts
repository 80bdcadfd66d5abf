import { type Draft, notUnderstood } from './draft';
import type { Field, ReadModel } from './model';

/** Columns to select, and how a row of them becomes the entry that is answered. */
export interface Shown {
  columns: string[];
  entryOf(row: unknown[]): Record<string, unknown>;
}

/** What `fields` and `populate` ask for. */
export function shownBy(draft: Draft, fields: unknown, populate: unknown): Shown {
  const parts = [
    { name: undefined, alias: 't', fields: fieldsBy(draft.model, fields) },
    ...populatedBy(populate).map(({ name, fields: wanted }) => {
      const { alias, model } = draft.join(name);
      return { name, alias, fields: fieldsBy(model, wanted) };
    }),
  ];
  return {
    columns: parts.flatMap(({ alias, fields: chosen }) => chosen.map(({ column }) => `${alias}."${column}"`)),
    entryOf(row) {
      let at = 0;
      const entry: Record<string, unknown> = {};
      for (const { name, fields: chosen } of parts) {
        const part = name === undefined ? entry : {};
        for (const { name: key, type } of chosen) part[key] = shownValue(row[at++], type);
        // Nobody there, or nobody the caller sees.
        if (name !== undefined) entry[name] = part['id'] === null ? null : part;
      }
      return entry;
    },
  };
}

/** Ids are always shown; without `fields`, everything that is nobody's secret. */
function fieldsBy({ fields }: ReadModel, wanted: unknown): Field[] {
  if (wanted === undefined) return [...fields.values()];
  const names = typeof wanted === 'string' ? [wanted] : isTexts(wanted) ? wanted : notUnderstood();
  return [...new Set(['id', 'documentId', ...names])].map((name) => fields.get(name) ?? notUnderstood());
}

function populatedBy(populate: unknown): { name: string; fields: unknown }[] {
  if (populate === undefined) return [];
  if (typeof populate === 'string') return [{ name: populate, fields: undefined }];
  if (isTexts(populate)) return [...new Set(populate)].map((name) => ({ name, fields: undefined }));
  if (typeof populate !== 'object' || populate === null) return notUnderstood();
  return Object.entries(populate).map(([name, asked]) => {
    if (asked === 'true') return { name, fields: undefined };
    const isFields = typeof asked === 'object' && asked !== null && Object.keys(asked).join() === 'fields';
    return isFields ? { name, fields: (asked as { fields: unknown }).fields } : notUnderstood();
  });
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((part) => typeof part === 'string');

function shownValue(value: unknown, type: string): unknown {
  if (value === null || value === undefined) return null;
  switch (type) {
    case 'datetime':
      return (value instanceof Date ? value : new Date(String(value))).toISOString();
    case 'integer':
    case 'decimal':
    case 'float':
      return Number(value);
    case 'biginteger':
      return String(value);
    case 'json':
      return typeof value === 'string' ? JSON.parse(value) : value;
    default:
      return value;
  }
}
