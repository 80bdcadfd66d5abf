import { type Draft, notUnderstood } from './draft';

const COMPARISONS: Record<string, string> = { $eq: '=', $ne: '<>', $lt: '<', $lte: '<=', $gt: '>', $gte: '>=' };
const TEXTS = new Set(['string', 'text', 'richtext', 'email', 'uid', 'enumeration']);

/** `filters` as SQL; undefined: none. */
export function filtersSql(draft: Draft, filters: unknown, relation = ''): string | undefined {
  if (filters === undefined) return undefined;
  if (!isRecord(filters)) return notUnderstood();
  const parts = Object.entries(filters).map(([key, value]) => {
    if (key === '$and' || key === '$or') return groupSql(draft, key, value, relation);
    if (!relation && draft.model.relations.has(key)) return filtersSql(draft, value, `${key}.`) ?? notUnderstood();
    return fieldSql(draft, `${relation}${key}`, value);
  });
  // An empty condition is not nothing to the stock way.
  return parts.length > 0 ? `(${parts.join(' and ')})` : notUnderstood();
}

function groupSql(draft: Draft, key: '$and' | '$or', value: unknown, relation: string): string {
  if (!Array.isArray(value) || value.length === 0) return notUnderstood();
  const parts = value.map((one) => filtersSql(draft, one, relation) ?? notUnderstood());
  return `(${parts.join(key === '$or' ? ' or ' : ' and ')})`;
}

function fieldSql(draft: Draft, path: string, asked: unknown): string {
  if (!isRecord(asked)) return notUnderstood();
  const { sql, field } = draft.column(path);
  const parts = Object.entries(asked).map(([operator, value]) =>
    operatorSql(draft, { sql, type: field.type, operator, value }),
  );
  return parts.length > 0 ? parts.join(' and ') : notUnderstood();
}

interface Asked {
  sql: string;
  type: string;
  operator: string;
  value: unknown;
}

function operatorSql(draft: Draft, { sql, type, operator, value }: Asked): string {
  const comparison = COMPARISONS[operator];
  if (comparison) return `${sql} ${comparison} ${draft.slot(boundValue(type, value))}`;
  const isText = TEXTS.has(type) && typeof value === 'string';
  switch (operator) {
    case '$in':
    case '$notIn': {
      if (!Array.isArray(value) || value.length === 0) return notUnderstood();
      const list = value.map((one) => draft.slot(boundValue(type, one))).join(', ');
      return `${sql} ${operator === '$in' ? 'in' : 'not in'} (${list})`;
    }
    case '$null':
    case '$notNull':
      if (value !== 'true' && value !== 'false') return notUnderstood();
      return `${sql} is ${(operator === '$null') === (value === 'true') ? '' : 'not '}null`;
    case '$contains':
      return isText ? `${sql} like ${draft.slot(`%${escaped(value)}%`)}` : notUnderstood();
    case '$containsi':
      return isText ? `lower(${sql}::varchar) like lower(${draft.slot(`%${escaped(value)}%`)})` : notUnderstood();
    case '$startsWith':
      return isText ? `${sql} like ${draft.slot(`${escaped(value)}%`)}` : notUnderstood();
    default:
      return notUnderstood();
  }
}

const escaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** A value as its column compares it. Only what can be written in one way is taken: the rest the stock way casts, or refuses. */
function boundValue(type: string, value: unknown): string | Date {
  if (typeof value !== 'string') return notUnderstood();
  if (TEXTS.has(type)) return value;
  switch (type) {
    case 'increments':
    case 'integer':
      return /^-?\d{1,9}$/.test(value) ? value : notUnderstood();
    case 'decimal':
      return /^-?\d{1,12}(\.\d{1,6})?$/.test(value) ? value : notUnderstood();
    case 'boolean':
      return value === 'true' || value === 'false' ? value : notUnderstood();
    case 'date':
      return isDay(value) ? value : notUnderstood();
    case 'datetime':
      return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(value) && isDay(value.slice(0, 10))
        ? new Date(value)
        : notUnderstood();
    default:
      return notUnderstood();
  }
}

const isDay = (text: string): boolean => {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
