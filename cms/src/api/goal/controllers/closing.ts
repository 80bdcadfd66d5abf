import { closeMonthInput, monthsQuery, reopenMonthInput } from '@rumbo/config/api';
import type { Context } from 'koa';
import { readInput } from '../../../http';
import { closeMonth } from '../closing/close-month';
import { readMonths } from '../closing/read-months';
import { reopenMonth } from '../closing/reopen-month';

export default {
  async months(ctx: Context) {
    const { year } = readInput(monthsQuery, ctx.query);
    ctx.body = { data: await readMonths(year, new Date()) };
  },

  async close(ctx: Context) {
    ctx.body = await closeMonth(readInput(closeMonthInput, ctx.request.body), new Date());
  },

  async reopen(ctx: Context) {
    ctx.body = await reopenMonth(readInput(reopenMonthInput, ctx.request.body));
  },
};
