import { goalsExportQuery, gridQuery, planStateInput, proposeInput, targetsInput } from '@rumbo/config/api';
import type { Context } from 'koa';
import { languageOf, readInput } from '../../../http';
import { asCsv } from '../../../spreadsheet/as-csv';
import { asXlsx } from '../../../spreadsheet/as-xlsx';
import { openTargets } from '../export/open-targets';
import { readGrid } from '../plan/read-grid';
import { readPlans } from '../plan/read-plans';
import { setState } from '../plan/set-state';
import { writeTargets } from '../plan/write-targets';
import { propose } from '../proposals/propose';

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

  async propose(ctx: Context) {
    ctx.body = await propose(readInput(proposeInput, ctx.request.body), new Date());
  },

  async state(ctx: Context) {
    ctx.body = await setState(readInput(planStateInput, ctx.request.body));
  },

  async export(ctx: Context) {
    const query = readInput(goalsExportQuery, ctx.query);
    const sheet = await openTargets(query, query.lang ?? languageOf(ctx));
    ctx.set(
      'content-disposition',
      `attachment; filename*=UTF-8''${encodeURIComponent(`${sheet.fileName}.${query.format}`)}`,
    );
    ctx.type = query.format;
    ctx.body = query.format === 'csv' ? asCsv(sheet) : asXlsx(sheet);
  },
};
