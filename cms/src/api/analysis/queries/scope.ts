import { currentScope } from '../../../access/context';
import { plannedQuery } from '../../../facts/scoped-query';
import { notFound } from '../../../http';

/** kpi rows of all owners together, which only callers without a limit may read. */
const ALL_OWNERS = 0;

/**
 * Whose kpi rows answer the caller: one row for everything where they may see all, else the rows of their
 * owners, which add up because a client has one owner. An owner outside of that is not found, like one
 * that does not exist.
 */
export async function ownersFor(owner: string | undefined): Promise<number[]> {
  const { role, ownerIds } = currentScope();
  if (owner === undefined) return role === 'rep' ? [...ownerIds] : [ALL_OWNERS];
  const rows = await plannedQuery<{ id: number }>('select id from up_users where id::text = $1 or document_id = $1', [
    owner,
  ]);
  const id = rows[0]?.id;
  if (id === undefined || (role === 'rep' && !ownerIds.includes(id))) throw notFound();
  return [id];
}

/** Number of a family; 0 for all. A family that is not there is not found. */
export async function familyFor(family: string | undefined): Promise<number> {
  if (family === undefined) return 0;
  const rows = await plannedQuery<{ id: number }>(
    'select id from public.product_families where id::text = $1 or document_id = $1',
    [family],
  );
  if (!rows[0]) throw notFound();
  return rows[0].id;
}

/** Number of a client; one outside of the caller's scope is not found, like one that does not exist. */
export async function clientFor(client: string): Promise<number> {
  const rows = await plannedQuery<{ id: number }>(
    'select id from public.clients where id::text = $1 or document_id = $1',
    [client],
  );
  if (!rows[0]) throw notFound();
  return rows[0].id;
}
