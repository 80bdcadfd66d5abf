import { firstTaskInput, holdOutPct, strategyClients } from '@rumbo/config/api';
import { factories } from '@strapi/strapi';
import { z } from 'zod';
import { inRequestTransaction } from '../../../access/one-connection';
import { scopedQuery } from '../../../facts/scoped-query';
import { readInput } from '../../../http';
import { wantedClients } from '../../analysis/table/wanted-clients';
import { readBoard } from '../board/read-board';
import { drawClients } from '../draw/draw-clients';
import { refuseHeldOut } from '../draw/refuse-held-out';
import { makeFirstTask } from '../first-task';
import { readImpact } from '../impact/read-impact';

const createInput = z
  .object({ firstTask: firstTaskInput, from: strategyClients, holdOutPct })
  .refine(({ from, holdOutPct: pct }) => pct === undefined || from, 'say from which clients some are left out');

async function clientsOf(from: NonNullable<z.infer<typeof strategyClients>>, now: Date): Promise<number[]> {
  const { sql, values } = await wantedClients(from, now);
  return (await scopedQuery<{ client_id: number }>(sql, values)).map(({ client_id }) => client_id);
}

export default factories.createCoreController('api::strategy.strategy', ({ strapi }) => ({
  /** A strategy with its clients and the task it begins with: all of it or nothing. */
  async create(ctx) {
    const now = new Date();
    const { firstTask, from, holdOutPct: pct } = readInput(createInput, ctx.request.body);
    const chosen = from ? await clientsOf(from, now) : [];
    return inRequestTransaction(strapi, async () => {
      const answer = await super.create(ctx);
      const strategy: string = answer.data.documentId;
      const clients =
        pct === undefined ? chosen : await drawClients(strapi, { strategy, clients: chosen, holdOutPct: pct });
      await strapi.db.connection.raw(
        `insert into strategies_clients_lnk (strategy_id, client_id)
         select s.id, c from strategies s, unnest(?::int[]) c where s.document_id = ? on conflict do nothing`,
        [clients, strategy],
      );
      if (firstTask !== null) await makeFirstTask(strapi, strategy, firstTask ?? {}, now);
      return answer;
    });
  },

  async update(ctx) {
    return inRequestTransaction(strapi, async () => {
      const answer = await super.update(ctx);
      await refuseHeldOut(strapi, String(ctx.params.id));
      return answer;
    });
  },

  async board(ctx) {
    ctx.body = await readBoard(new Date());
  },

  async impact(ctx) {
    ctx.body = { data: await readImpact(String(ctx.params.id), new Date()) };
  },
}));
