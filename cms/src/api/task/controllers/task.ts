import { factories } from '@strapi/strapi';
import { z } from 'zod';
import { readInput } from '../../../http';
import { changeSeries, SERIES_SCOPES } from '../series/change';

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
}));
