import type { Choice } from '@rumbo/config/api';
import { currentScope } from '../../../access/context';
import { scopedQuery } from '../../../facts/scoped-query';

const choice = ({ id, label }: { id: number; label: string }): [number, Choice] => [id, { id, label }];

/** Names of families by number. */
export async function familyNames(ids: readonly number[]): Promise<Map<number, Choice>> {
  const rows = await scopedQuery<{ id: number; label: string }>(
    'select id, name as label from public.product_families where id = any ($1::int[]) order by name, id',
    [ids],
  );
  return new Map(rows.map(choice));
}

/**
 * Whom targets are set for, by number and in order of name: everybody the caller sees who sells (a sales account, or
 * the owner of a client) and is not blocked, and whoever has a target or a frozen number already (`also`).
 */
export async function responsibleNames(also: readonly number[]): Promise<Map<number, Choice>> {
  const { role, ownerIds } = currentScope();
  const rows = await scopedQuery<{ id: number; label: string }>(
    `select u.id, coalesce(nullif(u.display_name, ''), u.username) as label from up_users u
      where ($2::int[] is null or u.id = any ($2::int[]))
        and (u.id = any ($1::int[]) or not coalesce(u.blocked, false)
             and (exists (select from public.up_users_role_lnk l join public.up_roles r on r.id = l.role_id
                           where l.user_id = u.id and r.type = 'sales')
                  or exists (select from public.clients c where c.owner_id = u.id)))
      order by 2, 1`,
    [also, role === 'rep' ? ownerIds : null],
  );
  return new Map(rows.map(choice));
}
