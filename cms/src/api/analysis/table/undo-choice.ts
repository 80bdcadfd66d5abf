import type { UndoChoiceAnswer } from '@rumbo/config/api';
import { scopedQuery } from '../../../facts/scoped-query';
import { notFound } from '../../../http';

/**
 * Puts back what stood before the caller set categories or reasons. A client whose choice somebody has changed since
 * keeps it. Throws NOT_FOUND for what is undone already, is older than a day, or was somebody else's.
 */
export async function undoChoice(undo: string): Promise<UndoChoiceAnswer> {
  const [row] = await scopedQuery<{ known: number; clients: number }>(
    `with past as (delete from rumbo.choice_undo where undo_id = $1 and user_id = rumbo.user_id() returning *),
          changed as (
       update public.categorisations k
          set (category_id, reason_id, set_by, set_by_user_id, condition_id, explanation, updated_at) =
              (select b.category_id, b.reason_id, b.set_by, b.set_by_user_id, b.condition_id, b.explanation, b.updated_at
                 from jsonb_populate_record(null::public.categorisations, past.before) b)
         from past
        where past.before is not null and k.client_id = past.client_id and k.variable = past.variable
          and k.month = past.month and k.updated_at = past.made_at
       returning k.id),
          gone as (
       delete from public.categorisations k using past
        where past.before is null and k.client_id = past.client_id and k.variable = past.variable
          and k.month = past.month and k.updated_at = past.made_at
       returning k.id)
     select (select count(*)::int from past) as known,
            (select count(*)::int from changed) + (select count(*)::int from gone) as clients`,
    [undo],
  );
  if (!row || row.known === 0) throw notFound();
  return { data: { clients: row.clients, kept: row.known - row.clients } };
}
