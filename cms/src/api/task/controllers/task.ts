import { SERIES_SCOPES, seriesMoves, taskChanges, taskMove, taskQuery } from '@rumbo/config/api';
import { factories } from '@strapi/strapi';
import { z } from 'zod';
import { readInput } from '../../../http';
import { changeTasks } from '../order/change';
import { moveTask } from '../order/move';
import { changeTask } from '../series/change';
import { previewMoves } from '../series/preview-moves';
import { readSeries } from '../series/read';
import { readView } from '../views/read-view';

const seriesInput = z.object({ series: z.enum(SERIES_SCOPES).default('this') });

export default factories.createCoreController('api::task.task', ({ strapi }) => ({
  /** `series` beside `data` says whether a change is for this task of a series alone, the following, or all open ones. */
  async update(ctx) {
    const { series } = readInput(seriesInput, ctx.request.body);
    const data = (await this.sanitizeInput?.(ctx.request.body.data ?? {}, ctx)) as Record<string, unknown>;
    return changeTask(strapi, { documentId: String(ctx.params.id), scope: series, data }, () => super.update(ctx));
  },

  async view(ctx) {
    ctx.body = await readView(readInput(taskQuery, ctx.request.body), new Date());
  },

  async series(ctx) {
    ctx.body = { data: await readSeries(String(ctx.params.id)) };
  },

  async moves(ctx) {
    ctx.body = { data: await previewMoves(readInput(seriesMoves, ctx.request.body)) };
  },

  async move(ctx) {
    ctx.body = { data: await moveTask(strapi, String(ctx.params.id), readInput(taskMove, ctx.request.body)) };
  },

  async change(ctx) {
    await changeTasks(strapi, readInput(taskChanges, ctx.request.body), new Date());
    ctx.status = 204;
  },
}));
