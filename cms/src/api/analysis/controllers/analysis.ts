import {
  analysisExport,
  categoriseInput,
  cohortsQuery,
  dashboardQuery,
  explainQuery,
  groupsQuery,
  historyQuery,
  lostQuery,
  overviewQuery,
  rhythmQuery,
  seriesQuery,
  snoozeInput,
  tableQuery,
  traceQuery,
  undoChoiceInput,
} from '@rumbo/config/api';
import type { Context } from 'koa';
import { readInput } from '../../../http';
import { sendExport } from '../../export/send-export';
import { snooze } from '../dashboard/alerts/snooze';
import { readDashboard } from '../dashboard/read-dashboard';
import { readOverview } from '../dashboard/read-overview';
import { readGroups } from '../groups/read-groups';
import { readCohorts } from '../queries/cohorts';
import { readLostClients } from '../queries/lost-clients';
import { readRhythm } from '../queries/rhythm';
import { readSeries } from '../queries/series';
import { categorise } from '../table/categorise';
import { clientHistory } from '../table/client-history';
import { explain } from '../table/explain';
import { readTable } from '../table/read-table';
import { undoChoice } from '../table/undo-choice';
import { readTrace } from '../trace/read-trace';

export default {
  async series(ctx: Context) {
    ctx.body = await readSeries(readInput(seriesQuery, ctx.query), new Date());
  },

  async overview(ctx: Context) {
    ctx.body = await readOverview(readInput(overviewQuery, ctx.query), new Date());
  },

  async dashboard(ctx: Context) {
    ctx.body = await readDashboard(readInput(dashboardQuery, ctx.query), new Date());
  },

  async snooze(ctx: Context) {
    await snooze(readInput(snoozeInput, ctx.request.body));
    ctx.status = 204;
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

  async trace(ctx: Context) {
    ctx.body = await readTrace(readInput(traceQuery, ctx.request.body), new Date());
  },

  async lost(ctx: Context) {
    ctx.body = await readLostClients(readInput(lostQuery, ctx.query), new Date());
  },

  async cohorts(ctx: Context) {
    ctx.body = await readCohorts(readInput(cohortsQuery, ctx.query), new Date());
  },

  /** How often a client buys, as of the data; `data` is null for one without a rhythm. */
  async rhythm(ctx: Context) {
    ctx.body = await readRhythm(readInput(rhythmQuery, ctx.query).client, new Date());
  },

  async explain(ctx: Context) {
    ctx.body = await explain(readInput(explainQuery, ctx.query), new Date());
  },

  async categorise(ctx: Context) {
    ctx.body = await categorise(readInput(categoriseInput, ctx.request.body), new Date());
  },

  async undoChoice(ctx: Context) {
    ctx.body = await undoChoice(readInput(undoChoiceInput, ctx.request.body).undo);
  },

  async history(ctx: Context) {
    ctx.body = await clientHistory(readInput(historyQuery, ctx.query), new Date());
  },
};
