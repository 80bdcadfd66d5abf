import { firstTaskInput } from '@rumbo/config/api';
import { factories } from '@strapi/strapi';
import { z } from 'zod';
import { readInput } from '../../../http';
import { readBoard } from '../board/read-board';
import { makeFirstTask } from '../first-task';
import { readImpact } from '../impact/read-impact';

const createInput = z.object({ firstTask: firstTaskInput });

export default factories.createCoreController('api::strategy.strategy', ({ strapi }) => ({
  /** A strategy and the task it begins with, both or neither. */
  async create(ctx) {
    const { firstTask } = readInput(createInput, ctx.request.body);
    return strapi.db.transaction(async () => {
      const answer = await super.create(ctx);
      if (firstTask !== null) await makeFirstTask(strapi, answer.data.documentId, firstTask ?? {}, new Date());
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
