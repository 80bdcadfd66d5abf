import type { Core } from '@strapi/strapi';
import { scopedQuery } from '../../../facts/scoped-query';

/**
 * Of these types, those whose table the caller's database role may not read at all: a supervisor limited to a team has the
 * rights of the role for them, but nobody's rows.
 */
export async function unreadableTypes(strapi: Core.Strapi, uids: readonly string[]): Promise<Set<string>> {
  const tables = uids.map((uid) => strapi.db.metadata.get(uid).tableName);
  const rows = await scopedQuery<{ name: string }>(
    `select name from unnest($1::text[]) name where has_any_column_privilege(to_regclass(name), 'select') is not true`,
    [tables],
  );
  const closed = new Set(rows.map(({ name }) => name));
  return new Set(uids.filter((_, at) => closed.has(tables[at] ?? '')));
}
