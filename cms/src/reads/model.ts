import type { Core } from '@strapi/strapi';

/** A plain value of a type: its name in the API, its column, its kind in the model. */
export interface Field {
  name: string;
  column: string;
  type: string;
}

/** A relation to one entry that stands as a column of the type's own table. */
export interface ToOne {
  name: string;
  target: string;
  column: string;
}

/** A type as a lean read needs it. */
export interface ReadModel {
  table: string;
  /** What may be shown, filtered and sorted by: private fields are not here. */
  fields: ReadonlyMap<string, Field>;
  relations: ReadonlyMap<string, ToOne>;
}

interface Stored {
  tableName: string;
  attributes: Record<
    string,
    { type: string; columnName?: string; target?: string; owner?: boolean; joinColumn?: { name: string } }
  >;
}

interface Modelled {
  kind?: string;
  options?: { draftAndPublish?: boolean; privateAttributes?: unknown };
  pluginOptions?: { i18n?: { localized?: boolean } };
  attributes: Record<string, { private?: boolean }>;
}

const SCALARS = new Set([
  'increments',
  'string',
  'text',
  'richtext',
  'email',
  'uid',
  'enumeration',
  'integer',
  'biginteger',
  'decimal',
  'float',
  'boolean',
  'date',
  'datetime',
  'json',
]);

const known = new Map<string, ReadModel | undefined>();

/** The type's model; undefined for one that a lean read does not understand (drafts, translations, times of day). */
export function readModel(strapi: Core.Strapi, uid: string): ReadModel | undefined {
  // A changed model starts another process of the cms.
  if (!known.has(uid)) known.set(uid, makeModel(strapi, uid));
  return known.get(uid);
}

function makeModel(strapi: Core.Strapi, uid: string): ReadModel | undefined {
  // Strapi's own types are unions over every kind of attribute; these name the few properties read here.
  const type = strapi.contentTypes[uid as keyof typeof strapi.contentTypes] as unknown as Modelled | undefined;
  const stored = strapi.db.metadata.get(uid) as unknown as Stored | undefined;
  if (!type || !stored) return undefined;
  const { kind, options, pluginOptions } = type;
  if (
    kind !== 'collectionType' ||
    options?.draftAndPublish ||
    options?.privateAttributes ||
    pluginOptions?.i18n?.localized
  )
    return undefined;

  const fields = new Map<string, Field>();
  const relations = new Map<string, ToOne>();
  for (const [name, attribute] of Object.entries(stored.attributes)) {
    if (type.attributes[name]?.private) continue;
    const { columnName, joinColumn, target } = attribute;
    if (SCALARS.has(attribute.type) && columnName) fields.set(name, { name, column: columnName, type: attribute.type });
    else if (attribute.type === 'relation' && attribute.owner && joinColumn && target)
      relations.set(name, { name, target, column: joinColumn.name });
    else if (columnName && attribute.type !== 'password') return undefined;
  }
  return { table: stored.tableName, fields, relations };
}
