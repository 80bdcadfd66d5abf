import type { ImportKind } from '@rumbo/config/api';

/** Types that have a kind of their own, and what their key is. */
export const OWN_KINDS: Record<string, { type: string; key: readonly string[] }> = {
  clients: { type: 'client', key: ['code'] },
  products: { type: 'product', key: ['code'] },
  'monthly-targets': { type: 'monthly-target', key: ['variable', 'family', 'responsible', 'month'] },
  'exchange-rates': { type: 'exchange-rate', key: ['currency', 'day'] },
};

/** Types whose rows are not a person's to bring: settings of the product, and what the server writes itself. */
const CLOSED_TYPES = new Set([
  'import',
  'import-profile',
  'source',
  'blocked-sender',
  'variable-setting',
  'categorisation',
  'comment',
  'interaction',
  'category',
  'reason',
  'condition',
]);

/** What names a record where neither its kind nor a profile says: sales files name salespeople by their code. */
export const PLAIN_KEYS: Record<string, readonly string[]> = { salesperson: ['code'] };

/** Types that only claims of sales files name; they are brought as `type:salesperson` otherwise. */
export const typeOfKind = (kind: ImportKind): string | null => {
  const own = OWN_KINDS[kind];
  if (own) return own.type;
  if (!kind.startsWith('type:')) return null;
  const type = kind.slice('type:'.length);
  return CLOSED_TYPES.has(type) || Object.values(OWN_KINDS).some((known) => known.type === type) ? null : type;
};

/** The kind that a statement's `claim.kind` belongs to. */
export const kindOfType = (type: string): ImportKind => {
  const own = Object.entries(OWN_KINDS).find(([, known]) => known.type === type);
  return own ? (own[0] as ImportKind) : `type:${type}`;
};

/** Set by the server or moved by rules of their own: no file states them. */
const SERVER_FIELDS: Record<string, readonly string[]> = {
  client: ['system', 'ownerSetBy', 'source', 'funnelState'],
  product: ['system'],
  salesperson: ['system'],
  goal: ['state', 'stateReason', 'scenario'],
  task: ['state', 'completedAt', 'recurrence', 'series', 'occurrence'],
};
const OF_EVERY_TYPE = ['documentId', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale'];

export const isServerField = (type: string, name: string): boolean =>
  OF_EVERY_TYPE.includes(name) || (SERVER_FIELDS[type]?.includes(name) ?? false);

/** A record that a file does not name is called by its code. */
export const NAMED_BY_CODE = new Set(['client', 'product']);
