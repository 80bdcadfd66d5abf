import {
  analysisExport,
  categoriseInput,
  clientsQuery,
  explainQuery,
  groupsQuery,
  seriesQuery,
  tableQuery,
} from '@rumbo/config/api';
import type { Context } from 'koa';
import { readInput } from '../../../http';
import { sendExport } from '../../export/send-export';
import { readClients } from '../queries/clients';
import { readSeries } from '../queries/series';
import { categorise } from '../table/categorise';
import { explain } from '../table/explain';
import { readGroups } from '../table/read-groups';
import { readTable } from '../table/read-table';

export default {
  async series(ctx: Context) {
    ctx.body = await readSeries(readInput(seriesQuery, ctx.query), new Date());
  },

  async clients(ctx: Context) {
    ctx.body = await readClients(readInput(clientsQuery, ctx.query), new Date());
  },

  async table(ctx: Context) {
    ctx.body = await readTable(readInput(tableQuery, ctx.request.body), new Date());
  },

  async groups(ctx: Context) {
    ctx.body = await readGroups(readInput(groupsQuery, ctx.request.body), new Date());
  },

  /** All rows of a view, or its groups, as a file; see sendExport. */
  async export(ctx: Context) {
    await sendExport(ctx, { of: 'analysis', ...readInput(analysisExport, ctx.request.body) });
  },

  async explain(ctx: Context) {
    ctx.body = await explain(readInput(explainQuery, ctx.query), new Date());
  },

  async categorise(ctx: Context) {
    ctx.body = await categorise(readInput(categoriseInput, ctx.request.body));
  },
};
