import { gridQuery, planStateInput, targetsInput } from '@rumbo/config/api';
import type { Context } from 'koa';
import { readInput } from '../../../http';
import { readGrid } from '../plan/read-grid';
import { readPlans } from '../plan/read-plans';
import { setState } from '../plan/set-state';
import { writeTargets } from '../plan/write-targets';

export default {
  async plans(ctx: Context) {
    ctx.body = { data: await readPlans() };
  },

  async grid(ctx: Context) {
    ctx.body = await readGrid(readInput(gridQuery, ctx.query), new Date());
  },

  async targets(ctx: Context) {
    ctx.body = await writeTargets(readInput(targetsInput, ctx.request.body));
  },

  async state(ctx: Context) {
    ctx.body = await setState(readInput(planStateInput, ctx.request.body));
  },
};
