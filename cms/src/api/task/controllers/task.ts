import { SERIES_SCOPES, taskChanges, taskMove, taskQuery } from '@rumbo/config/api';
import { factories } from '@strapi/strapi';
import { z } from 'zod';
import { readInput } from '../../../http';
import { changeTasks } from '../order/change';
import { moveTask } from '../order/move';
import { changeSeries } from '../series/change';
import { readSeries } from '../series/read';
import { readView } from '../views/read-view';

const seriesInput = z.object({ series: z.enum(SERIES_SCOPES).default('this') });

export default factories.createCoreController('api::task.task', ({ strapi }) => ({
  /** `series` beside `data` says whether a change is for this task of a series alone, the following, or all open ones. */
  async update(ctx) {
    const { series } = readInput(seriesInput, ctx.request.body);
    const answer = await super.update(ctx);
    const data = (await this.sanitizeInput?.(ctx.request.body.data, ctx)) as Record<string, unknown>;
    await changeSeries(strapi, ctx.params.id, series, data);
    return answer;
  },

  async view(ctx) {
    ctx.body = await readView(readInput(taskQuery, ctx.request.body), new Date());
  },

  async series(ctx) {
    ctx.body = { data: await readSeries(String(ctx.params.id)) };
  },

  async move(ctx) {
    ctx.body = { data: await moveTask(strapi, String(ctx.params.id), readInput(taskMove, ctx.request.body)) };
  },

  async change(ctx) {
    await changeTasks(strapi, readInput(taskChanges, ctx.request.body).changes, new Date());
    ctx.status = 204;
  },
}));
