import type { MentionChoice, SubjectType } from '@rumbo/config/api';
import { type Account, identityOfUser } from '../../../access/identity';
import { inTransaction } from '../../../facts/transaction';

export const SUBJECT_TABLES: Readonly<Record<SubjectType, string>> = {
  task: 'tasks',
  strategy: 'strategies',
  client: 'clients',
};

interface Row {
  id: number;
  label: string;
  scope: Account['scope'];
  role: string | null;
  team: number[];
}

/**
 * Of the open accounts (or of `among`, their ids) those who can see a subject, by name: the rules of who may see which
 * rows are asked once for each of them, with the sight the account has now. Nobody sees what is not there.
 */
export function whoSees(
  subject: { type: SubjectType; id: number },
  among?: readonly number[],
): Promise<MentionChoice[]> {
  const table = SUBJECT_TABLES[subject.type];
  // A pool of its own: who writes a comment holds a connection of the other one already.
  return inTransaction(async ({ query }) => {
    const { rows: people } = await query<Row>(
      `select u.id, split_part(coalesce(nullif(u.display_name, ''), u.username), '@', 1) as label, u.scope, r.type as role,
              array(select inv_user_id from public.up_users_team_lnk where user_id = u.id) as team
         from public.up_users u
         left join public.up_users_role_lnk l on l.user_id = u.id
         left join public.up_roles r on r.id = l.role_id
        where not coalesce(u.blocked, false) and ($1::int[] is null or u.id = any ($1))
        order by label, u.id`,
      [among ?? null],
    );
    const sights = people.map(({ id, scope, role, team }) =>
      identityOfUser({
        id,
        scope,
        role: role === null ? null : { type: role },
        team: team.map((member) => ({ id: member })),
      }),
    );
    const isThere = await query(`select from public.${table} where id = $1`, [subject.id]);
    if (isThere.rowCount === 0) return [];
    const narrow = sights.filter(({ role }) => role === 'rep');
    await query('set local role rumbo_rep');
    const { rows: seeing } = await query<{ id: number }>('select id from rumbo.seen_by($1, $2, $3, $4) id', [
      table,
      subject.id,
      narrow.map(({ userId }) => userId),
      narrow.map(({ ownerIds }) => ownerIds.join(',')),
    ]);
    const seers = new Set([
      ...sights.filter(({ role }) => role === 'office').map(({ userId }) => userId),
      ...seeing.map(({ id }) => id),
    ]);
    return people.filter(({ id }) => seers.has(id)).map(({ id, label }) => ({ id, label }));
  });
}
