import { timelineQuery } from '@rumbo/config/api';
import { factories } from '@strapi/strapi';
import { readInput } from '../../../http';
import { readTimeline } from '../timeline/read-timeline';

export default factories.createCoreController('api::client.client', {
  async timeline(ctx) {
    ctx.body = await readTimeline(String(ctx.params.id), readInput(timelineQuery, ctx.query));
  },
});
