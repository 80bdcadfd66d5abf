import { firstTaskInput, strategyClients } from '@rumbo/config/api';
import { factories } from '@strapi/strapi';
import { z } from 'zod';
import { scopedQuery } from '../../../facts/scoped-query';
import { readInput } from '../../../http';
import { wantedClients } from '../../analysis/table/wanted-clients';
import { readBoard } from '../board/read-board';
import { makeFirstTask } from '../first-task';
import { readImpact } from '../impact/read-impact';

const createInput = z.object({ firstTask: firstTaskInput, from: strategyClients });

async function clientsOf(from: NonNullable<z.infer<typeof strategyClients>>, now: Date): Promise<number[]> {
  const { sql, values } = await wantedClients(from, now);
  return (await scopedQuery<{ client_id: number }>(sql, values)).map(({ client_id }) => client_id);
}

export default factories.createCoreController('api::strategy.strategy', ({ strapi }) => ({
  /** A strategy with its clients and the task it begins with: all of it or nothing. */
  async create(ctx) {
    const now = new Date();
    const { firstTask, from } = readInput(createInput, ctx.request.body);
    const clients = from ? await clientsOf(from, now) : [];
    return strapi.db.transaction(async ({ trx }) => {
      const answer = await super.create(ctx);
      await trx.raw(
        `insert into strategies_clients_lnk (strategy_id, client_id)
         select s.id, c from strategies s, unnest(?::int[]) c where s.document_id = ? on conflict do nothing`,
        [clients, answer.data.documentId],
      );
      if (firstTask !== null) await makeFirstTask(strapi, answer.data.documentId, firstTask ?? {}, now);
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
