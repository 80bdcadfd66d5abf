type Fields = Readonly<Record<string, unknown>>;

export interface Compared {
  /** Fields that both sides changed, differently: to be asked. */
  clashing: string[];
}

/**
 * Three-way: what I set (`mine`), what I saw (`base`), what stands (`current`). A field that only I changed, or that both
 * set alike, is no question; nor is one that the server does not tell.
 */
export function compare({ mine, base, current }: { mine: Fields; base: Fields; current: Fields }): Compared {
  const isClash = (field: string) =>
    field in current && !isSame(current[field], base[field]) && !isSame(current[field], mine[field]);
  return { clashing: Object.keys(mine).filter(isClash) };
}

/** The fields of `mine` that are not as they were seen. */
export const changedFields = (mine: Fields, base: Fields): string[] =>
  Object.keys(mine).filter((field) => !isSame(mine[field], base[field]));

/** The header that makes an update of `updatedAt` (as the API gave it) refused when the record has moved on since. */
export const ofVersion = (updatedAt: string): { 'If-Match': string } => ({ 'If-Match': `"${updatedAt}"` });

/** Nothing is nothing, however it is written; 9:30 is 09:30:00.000; a relation is whom it points to. */
const isSame = (one: unknown, other: unknown): boolean => plain(one) === plain(other);

function plain(value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'object' && 'documentId' in value) return String(value.documentId);
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value).replace(/^(\d\d:\d\d)(:\d\d(\.\d+)?)?$/, '$1');
}
