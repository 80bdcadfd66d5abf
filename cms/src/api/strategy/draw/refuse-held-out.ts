import { AppError } from '@rumbo/config/errors';
import type { Core } from '@strapi/strapi';
import { asSystem } from '../../../access/context';

/** So many are named. */
const NAMED = 3;

/** Throws INVALID when a client that was left out of a strategy has been put into it: the comparison would be none. */
export async function refuseHeldOut(strapi: Core.Strapi, strategy: string): Promise<void> {
  const { rows } = await asSystem(async () =>
    strapi.db.connection.raw(
      `select c.name from public.strategies s
         join rumbo.strategy_draw d on d.strategy_id = s.id and d.held_out
         join public.strategies_clients_lnk l on l.strategy_id = s.id and l.client_id = d.client_id
         join public.clients c on c.id = d.client_id
        where s.document_id = ? order by c.name limit ?`,
      [strategy, NAMED],
    ),
  );
  if (rows.length === 0) return;
  const names = rows.map(({ name }: { name: string }) => name).join(', ');
  throw new AppError(
    'INVALID',
    `Left out by lot to compare with, and not to be acted on: ${names}; take them off again`,
    {
      field: 'clients',
      reason: 'held-out',
    },
  );
}
