import type { AttributeMeta } from '@rumbo/config/api';
import type { ModelAttribute, ModelSnapshot } from './schema';

/** An attribute as everybody could see it; `target` says which type a relation leads to, so that scope can be applied. */
export interface DescribedAttribute extends Omit<AttributeMeta, 'component'> {
  target?: string;
  component?: { attributes: DescribedAttribute[]; repeatable: boolean };
}

/** Strapi's words for what the console knows. What is missing here (dynamic zones, passwords) is not drawn. */
const TYPES: Readonly<Record<string, AttributeMeta['type']>> = {
  string: 'string',
  text: 'text',
  richtext: 'richtext',
  blocks: 'json',
  email: 'email',
  uid: 'uid',
  integer: 'integer',
  biginteger: 'biginteger',
  decimal: 'decimal',
  float: 'float',
  boolean: 'boolean',
  date: 'date',
  datetime: 'datetime',
  timestamp: 'datetime',
  time: 'time',
  enumeration: 'enumeration',
  json: 'json',
  relation: 'relation',
  component: 'component',
  media: 'media',
};

/** Set by Strapi on every entry: worth showing, never edited. */
const TIMESTAMPS: Readonly<Record<string, string>> = { createdAt: 'Creado', updatedAt: 'Actualizado' };
/** Strapi's own housekeeping, never shown. */
const HOUSEKEEPING = new Set(['createdBy', 'updatedBy', 'publishedAt', 'firstPublishedAt', 'locale', 'localizations']);
/** Types kept in a varchar(255) when the schema names no limit. */
const SHORT_TEXT = new Set(['string', 'email', 'uid']);
const DEFAULT_MAX_LENGTH = 255;

/** The visible attributes of a type or component, in schema order. */
export function describeAttributes(uid: string, model: ModelSnapshot): DescribedAttribute[] {
  return Object.entries(model.schemas[uid]?.attributes ?? {}).flatMap(
    ([name, attribute]) => describeAttribute(uid, name, attribute, model) ?? [],
  );
}

function describeAttribute(
  uid: string,
  name: string,
  attribute: ModelAttribute,
  model: ModelSnapshot,
): DescribedAttribute | null {
  const type = TYPES[attribute.type];
  const { edit, list } = model.views[uid]?.metadatas[name] ?? {};
  const isTimestamp = name in TIMESTAMPS;
  const isHidden =
    attribute.private === true ||
    attribute.visible === false ||
    HOUSEKEEPING.has(name) ||
    (edit?.visible === false && !isTimestamp);
  if (!type || isHidden) return null;
  const stored = edit?.label ?? list?.label ?? name;
  const described: DescribedAttribute = {
    name,
    type,
    label: isTimestamp && stored === name ? (TIMESTAMPS[name] ?? name) : stored,
    required: attribute.required === true,
    editable: !isTimestamp && edit?.editable !== false && attribute.writable !== false,
    sortable: list?.sortable !== false && !['component', 'json', 'media', 'richtext'].includes(type),
    searchable: list?.searchable !== false && ['string', 'text', 'email', 'uid', 'enumeration'].includes(type),
    ...limits(attribute),
  };
  if (isPlain(attribute.default)) described.default = attribute.default;
  if (attribute.enum) described.values = [...attribute.enum];
  if (type === 'relation') return withTarget(described, attribute, model);
  if (type === 'component' && attribute.component) {
    described.component = {
      attributes: describeAttributes(attribute.component, model),
      repeatable: attribute.repeatable === true,
    };
  }
  return described;
}

function withTarget(
  described: DescribedAttribute,
  attribute: ModelAttribute,
  model: ModelSnapshot,
): DescribedAttribute | null {
  // Polymorphic relations have no single target and no form of ours.
  if (!attribute.target || !attribute.relation || attribute.relation.startsWith('morph')) return null;
  const { info, kind } = model.schemas[attribute.target] ?? {};
  if (!info) return null;
  return {
    ...described,
    target: attribute.target,
    relation: {
      path: (kind === 'singleType' ? info.singularName : info.pluralName) ?? '',
      mainField: model.views[attribute.target]?.settings.mainField ?? 'id',
      many: attribute.relation.endsWith('ToMany'),
    },
  };
}

const isPlain = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

function limits({ min, max, maxLength, type }: ModelAttribute): Pick<AttributeMeta, 'min' | 'max' | 'maxLength'> {
  const length = maxLength ?? (SHORT_TEXT.has(type) ? DEFAULT_MAX_LENGTH : undefined);
  return {
    ...(min === undefined ? {} : { min: Number(min) }),
    ...(max === undefined ? {} : { max: Number(max) }),
    ...(length === undefined ? {} : { maxLength: length }),
  };
}
