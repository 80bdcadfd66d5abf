import { type Draft, notUnderstood } from './draft';
import { isIndexed } from './indexes';

const DEFAULT_SIZE = 25;
const LARGEST_SIZE = 200;

export interface Page {
  start: number;
  limit: number;
  isOffset: boolean;
}

/** What `pagination` asks for, by page or by offset. */
export function pageBy(pagination: unknown): Page {
  if (pagination === undefined) return { start: 0, limit: DEFAULT_SIZE, isOffset: false };
  if (typeof pagination !== 'object' || pagination === null) return notUnderstood();
  const { page, pageSize, start, limit, ...more } = pagination as Record<string, unknown>;
  if (Object.keys(more).length > 0) return notUnderstood();
  const isPaged = page !== undefined || pageSize !== undefined;
  const isOffset = start !== undefined || limit !== undefined;
  if (isPaged === isOffset) return notUnderstood();
  const size = Math.min(whole(isPaged ? pageSize : limit, DEFAULT_SIZE), LARGEST_SIZE);
  if (size < 1) return notUnderstood();
  if (isOffset) return { start: whole(start, 0), limit: size, isOffset };
  const number = whole(page, 1);
  return number < 1 ? notUnderstood() : { start: (number - 1) * size, limit: size, isOffset };
}

const whole = (value: unknown, usual: number): number => {
  if (value === undefined) return usual;
  return typeof value === 'string' && /^\d{1,7}$/.test(value) ? Number(value) : notUnderstood();
};

/** `meta.pagination` as Strapi words it. */
export const paginationOf = ({ start, limit, isOffset }: Page, total: number): Record<string, number> =>
  isOffset
    ? { start, limit, total }
    : { page: Math.floor(start / limit) + 1, pageSize: limit, pageCount: Math.ceil(total / limit), total };

export interface Order {
  sql: string;
  direction: string;
  /** Whether an index brings the rows in this order. */
  isIndexed: boolean;
}

/** `sort` as SQL: names, or names of a relation's, each with its direction. */
export function ordersBy(draft: Draft, sort: unknown): Order[] {
  if (sort === undefined) return [];
  const texts = typeof sort === 'string' ? [sort] : Array.isArray(sort) ? sort : notUnderstood();
  return texts.flatMap((text: unknown) => {
    if (typeof text !== 'string') return notUnderstood();
    return text.split(',').map((one) => {
      const [, path, direction = 'asc'] = /^(\w+(?:\.\w+)?)(?::(asc|desc))?$/i.exec(one) ?? notUnderstood();
      const { sql, field } = draft.column(path ?? '');
      const isOwn = !path?.includes('.');
      return {
        sql,
        direction: direction.toLowerCase(),
        isIndexed: isOwn && isIndexed(draft.model.table, field.column),
      };
    });
  });
}
