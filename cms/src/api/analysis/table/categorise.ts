import type { CategoriseAnswer, CategoriseInput } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { scopedQuery } from '../../../facts/scoped-query';
import { choicesSql } from './table-rows';
import { wantedClients } from './wanted-clients';

/**
 * A person's category and reason for clients, in force from the month on until changed or cleared; null clears, and the
 * rules speak again. What stood before is kept for `undoChoice`. A client outside of the caller's scope is not found, and
 * then nothing is written; a view means those of its clients that the caller sees. Throws INVALID for a category or
 * reason of another variable.
 */
export async function categorise(input: CategoriseInput, now: Date): Promise<CategoriseAnswer> {
  const { variable, month, category, reason } = input;
  await belongs('categories', category, variable);
  await belongs('reasons', reason, variable);
  const { sql, values } = await wantedClients(input, now);
  const at = (place: number) => `$${values.length + place}`;
  const [written] = await scopedQuery<{ undo: string; clients: number }>(
    `with wanted as materialized (${sql}),
          chosen as materialized (
       select w.client_id, to_jsonb(k) as before,
              case when ${at(3)}::boolean then ${at(4)}::int else p.category_id end as category_id,
              case when ${at(5)}::boolean then ${at(6)}::int else p.reason_id end as reason_id
         from wanted w
         left join public.categorisations k on k.client_id = w.client_id and k.variable = ${at(1)} and k.month = ${at(2)}::date
         left join (${choicesSql(variable, at(2))}) p on p.client_id = w.client_id),
          mark as materialized (select nextval('rumbo.choice_undo_id') as id, now()::timestamp as at),
          old as (delete from rumbo.choice_undo where made_at < now()::timestamp - interval '1 day'),
          kept as (
       insert into rumbo.choice_undo (undo_id, user_id, made_at, variable, month, client_id, before)
       select mark.id, rumbo.user_id(), mark.at, ${at(1)}, ${at(2)}::date, client_id, before from chosen, mark
        where rumbo.user_id() is not null),
          written as (
       insert into public.categorisations (document_id, client_id, variable, month, category_id, reason_id, set_by, set_by_user_id,
                                           created_at, updated_at, published_at)
       select rumbo.new_document_id(), client_id, ${at(1)}, ${at(2)}::date, category_id, reason_id, 'person', rumbo.user_id(),
              mark.at, mark.at, mark.at
         from chosen, mark
       on conflict (client_id, variable, month) do update
         set category_id = excluded.category_id, reason_id = excluded.reason_id, set_by = 'person',
             set_by_user_id = excluded.set_by_user_id, condition_id = null, explanation = null, updated_at = excluded.updated_at
       returning id)
     select (select id::text from mark) as undo, count(*)::int as clients from written`,
    [
      ...values,
      ...[variable, `${month}-01`, category !== undefined, category ?? null, reason !== undefined, reason ?? null],
    ],
  );
  return { data: written ?? { clients: 0, undo: '0' } };
}

async function belongs(
  table: 'categories' | 'reasons',
  id: number | null | undefined,
  variable: string,
): Promise<void> {
  if (id === null || id === undefined) return;
  const rows = await scopedQuery(`select from public.${table} where id = $1 and variable = $2`, [id, variable]);
  const field = table === 'categories' ? 'category' : 'reason';
  if (rows.length === 0)
    throw new AppError('INVALID', `There is no such ${field} for ${variable}; reload to see those there are`, {
      field,
    });
}
