import type { TraceMeta, TraceQuery } from '@rumbo/config/api';
import { scopedQuery } from '../../../facts/scoped-query';

const NAME_OF_GROUP: Record<string, string> = {
  owner: "select coalesce(nullif(display_name, ''), username) as name from up_users where id::text = $1",
  family: 'select name from public.product_families where id::text = $1',
  category: 'select name from public.categories where id::text = $1',
  reason: 'select name from public.reasons where id::text = $1',
};

/** What the question was narrowed to, by name: a shared address says only numbers. Null: not narrowed, or not visible. */
export async function readNames({ family, owner, client, table }: TraceQuery): Promise<TraceMeta['filters']> {
  const [row] = await scopedQuery<Omit<TraceMeta['filters'], 'group'>>(
    `select (select name from public.product_families where id::text = $1 or document_id = $1) as family,
            (select coalesce(nullif(display_name, ''), username) from up_users where id::text = $2 or document_id = $2) as owner,
            (select json_build_object('id', document_id, 'code', code, 'name', name)
               from public.clients where id::text = $3 or document_id = $3) as client`,
    [family ?? null, owner ?? null, client ?? null],
  );
  return { family: null, owner: null, client: null, ...row, group: await groupName(table?.group) };
}

type Group = NonNullable<NonNullable<TraceQuery['table']>['group']>;

async function groupName(group: Group | undefined): Promise<string | null> {
  if (!group || group.key === null) return null;
  const sql = NAME_OF_GROUP[group.by];
  const [row] = sql ? await scopedQuery<{ name: string }>(sql, [String(group.key)]) : [];
  return row?.name ?? String(group.key);
}
