import type { AttributeMeta, TypeMeta } from '@rumbo/config/api';

/** What ra-data-simple-rest asks of a list, read back from its query string. */
export interface ListQuery {
  sort?: [string, string];
  range?: [number, number];
  filter?: Record<string, unknown>;
}

export function readListQuery(query: URLSearchParams): ListQuery {
  const read = (name: string): unknown => JSON.parse(query.get(name) ?? 'null') ?? undefined;
  return {
    sort: read('sort') as ListQuery['sort'],
    range: read('range') as ListQuery['range'],
    filter: read('filter') as ListQuery['filter'],
  };
}

/** The list parameters of Strapi for `query`; without `type` (users are none of ours) words are searched, the rest is compared. */
export function listParams(query: ListQuery, type: TypeMeta | undefined): URLSearchParams {
  const params = new URLSearchParams();
  const filter = query.filter ?? {};
  const [first, last] = query.range ?? [0, Math.max(idsOf(filter).length, 1) - 1];
  const pageSize = last - first + 1;
  params.set('pagination[page]', String(Math.floor(first / pageSize) + 1));
  params.set('pagination[pageSize]', String(pageSize));
  const sort = sortParam(query.sort, type);
  if (sort) params.set('sort', sort);
  for (const [name, value] of Object.entries(filter)) addFilter(params, { name, value, type });
  addPopulate(params, type, 'list');
  return params;
}

/** Asks only for the relations the model names, and of those only the label. */
export function addPopulate(params: URLSearchParams, type: TypeMeta | undefined, view: 'list' | 'entry'): void {
  const shown = view === 'list' ? new Set([...(type?.layouts.list ?? []), type?.mainField]) : null;
  for (const attribute of type?.attributes ?? []) {
    if (shown && !shown.has(attribute.name)) continue;
    if (attribute.relation) params.set(`populate[${attribute.name}][fields][0]`, attribute.relation.mainField);
    else if (attribute.type === 'component' || attribute.type === 'media')
      params.set(`populate[${attribute.name}]`, 'true');
  }
}

function sortParam(sort: ListQuery['sort'], type: TypeMeta | undefined): string | null {
  if (!sort) return null;
  const [field, order] = sort;
  const direction = order.toLowerCase();
  if (field === 'id') return `createdAt:${direction}`;
  const relation = attributeOf(type, field)?.relation;
  return `${relation ? `${field}.${relation.mainField}` : field}:${direction}`;
}

interface Filter {
  name: string;
  value: unknown;
  type: TypeMeta | undefined;
}

function addFilter(params: URLSearchParams, { name, value, type }: Filter): void {
  if (value === '' || value === null || value === undefined) return;
  if (name === 'id') addIds(params, idsOf({ id: value }));
  else if (name === 'q') addSearch(params, String(value), type);
  else addField(params, { name, value, type });
}

function addIds(params: URLSearchParams, ids: readonly string[]): void {
  for (const [index, id] of ids.entries()) params.set(`filters[${idField(id)}][$in][${index}]`, id);
}

function addField(params: URLSearchParams, { name, value, type }: Filter): void {
  const [, field = name, range] = /^(.+)_(gte|lte)$/.exec(name) ?? [];
  const attribute = attributeOf(type, field);
  if (range) params.set(`filters[${field}][$${range}]`, String(value));
  else if (attribute?.relation) {
    const id = relationId(value);
    if (id) params.set(`filters[${field}][${idField(id)}][$eq]`, id);
  } else if (attribute ? isText(attribute) : !type && typeof value === 'string')
    params.set(`filters[${field}][$containsi]`, String(value));
  else params.set(`filters[${field}][$eq]`, String(value));
}

function addSearch(params: URLSearchParams, text: string, type: TypeMeta | undefined): void {
  const fields = type?.attributes.filter((attribute) => attribute.searchable).map((attribute) => attribute.name) ?? [];
  if (fields.length === 0) params.set('_q', text);
  for (const [index, field] of fields.entries()) params.set(`filters[$or][${index}][${field}][$containsi]`, text);
}

const attributeOf = (type: TypeMeta | undefined, name: string): AttributeMeta | undefined =>
  type?.attributes.find((attribute) => attribute.name === name);

const isText = (attribute: AttributeMeta): boolean =>
  ['string', 'text', 'richtext', 'email', 'uid'].includes(attribute.type);

/** Users have numbers for ids, documents have words. */
const idField = (id: string): 'id' | 'documentId' => (/^\d+$/.test(id) ? 'id' : 'documentId');

const idsOf = (filter: Record<string, unknown>): string[] =>
  filter['id'] === undefined ? [] : [filter['id']].flat().map(String);

function relationId(value: unknown): string | null {
  if (typeof value === 'object' && value !== null && 'id' in value) return String(value.id);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
