import type { CategoriseInput } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { currentScope } from '../../../access/context';
import { scopedQuery } from '../../../facts/scoped-query';
import { notFound } from '../../../http';

/**
 * A person's category and reason for clients, in force from the month on until changed or cleared; null clears, and the
 * rules speak again. A client outside of the caller's scope is not found, and then nothing is written. Throws INVALID
 * for a category or reason of another variable.
 */
export async function categorise({
  clients,
  variable,
  month,
  category,
  reason,
}: CategoriseInput): Promise<{ data: { clients: number } }> {
  const wanted = [...new Set(clients)];
  await belongs('categories', category, variable);
  await belongs('reasons', reason, variable);
  const known = await scopedQuery<{ id: number }>(
    'select id from public.clients where document_id = any ($1) or id::text = any ($1)',
    [wanted],
  );
  if (known.length !== wanted.length) throw notFound();
  await scopedQuery(
    `insert into public.categorisations (document_id, client_id, variable, month, category_id, reason_id, set_by, set_by_user_id,
                                         created_at, updated_at, published_at)
     select rumbo.new_document_id(), c.id, $2, $3::date, $4::int, $5::int, 'person', $6::int, now(), now(), now()
       from unnest($1::int[]) c(id)
     on conflict (client_id, variable, month) do update
       set category_id = excluded.category_id, reason_id = excluded.reason_id, set_by = 'person',
           set_by_user_id = excluded.set_by_user_id, condition_id = null, explanation = null, updated_at = now()`,
    [known.map(({ id }) => id), variable, `${month}-01`, category, reason, currentScope().userId ?? null],
  );
  return { data: { clients: known.length } };
}

async function belongs(table: 'categories' | 'reasons', id: number | null, variable: string): Promise<void> {
  if (id === null) return;
  const rows = await scopedQuery(`select from public.${table} where id = $1 and variable = $2`, [id, variable]);
  const field = table === 'categories' ? 'category' : 'reason';
  if (rows.length === 0)
    throw new AppError('INVALID', `There is no such ${field} for ${variable}; reload to see those there are`, {
      field,
    });
}
