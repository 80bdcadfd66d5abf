import type { Role } from './index';

/**
 * Fields that the server sets. What a caller sends for them is passed over, so that a form may send an entry back
 * as it came. `all`: whoever asks; a role: callers of that role.
 */
const SERVER_SET: Record<string, Partial<Record<Role | 'all', readonly string[]>>> = {
  client: {
    all: ['ownerSetBy'],
    sales: ['code', 'system', 'owner', 'salesperson', 'parent', 'source', 'active', 'segment', 'channel'],
  },
  task: { all: ['series', 'occurrence', 'rank'], sales: ['assignee'] },
  comment: { all: ['author'] },
  interaction: { all: ['author', 'distance'] },
  categorisation: { all: ['setBy', 'setByUser', 'condition', 'explanation'] },
  'saved-view': { all: ['owner', 'variable'] },
  company: { all: ['firstDataMonth'] },
};

/** Names of the fields of `type` ("client") that a caller of `role` cannot set; no role: a token. */
export const serverSetFields = (type: string, role: Role | undefined): readonly string[] => {
  const rule = SERVER_SET[type];
  return [...(rule?.all ?? []), ...((role && rule?.[role]) ?? [])];
};
