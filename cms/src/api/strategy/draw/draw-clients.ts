import { HOLD_OUT_LEAST, heldOutOf } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import type { Core } from '@strapi/strapi';
import { asSystem } from '../../../access/context';

interface Draw {
  /** documentId. */
  strategy: string;
  /** Ids, as the caller has chosen them. */
  clients: readonly number[];
  holdOutPct: number;
}

/**
 * Leaves a share of the clients out of a strategy, drawn by the database once and kept; answers the others. Throws
 * INVALID when so few would be left out that nothing could be told from them.
 */
export async function drawClients(strapi: Core.Strapi, { strategy, clients, holdOutPct }: Draw): Promise<number[]> {
  const heldOut = heldOutOf(clients.length, holdOutPct);
  if (heldOut < HOLD_OUT_LEAST) {
    throw new AppError(
      'INVALID',
      `${holdOutPct} % of ${clients.length} clients are ${heldOut}; at least ${HOLD_OUT_LEAST} must be left out to compare with: choose more clients or a larger share`,
      { field: 'holdOutPct', reason: 'too-few', heldOut, least: HOLD_OUT_LEAST },
    );
  }
  const { rows } = await asSystem(async () =>
    strapi.db.connection.raw(
      `with drawn as (
         insert into rumbo.strategy_draw (strategy_id, client_id, held_out)
         select s.id, c, row_number() over (order by random()) <= ?
           from public.strategies s, unnest(?::int[]) c where s.document_id = ?
         returning client_id, held_out
       )
       select client_id as id from drawn where not held_out`,
      [heldOut, clients, strategy],
    ),
  );
  return rows.map(({ id }: { id: number }) => id);
}
