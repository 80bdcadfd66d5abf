import { type SaleLine, salesExport, salesFilters, salesSort } from '@rumbo/config/api';
import type { Context } from 'koa';
import { z } from 'zod';
import { scopedQuery } from '../../../facts/scoped-query';
import { notFound, readInput } from '../../../http';
import { sendExport } from '../../export/send-export';
import { linesMeant, linesSql, orderOf, shownLine } from '../find-lines';
import { traceLine } from '../trace';

const findQuery = z.strictObject({
  filters: salesFilters,
  sort: salesSort,
  pagination: z
    .strictObject({
      page: z.coerce.number().int().min(1).max(100_000).default(1),
      pageSize: z.coerce.number().int().min(1).max(200).default(25),
    })
    .prefault({}),
});

export default {
  /** Sale lines the caller may see, newest first. They come from imports only: there is no way to write one. */
  async find(ctx: Context) {
    const { filters, sort, pagination } = readInput(findQuery, ctx.query);
    const { condition, values } = linesMeant(filters);
    const { page, pageSize } = pagination;
    const data = await scopedQuery<SaleLine>(
      linesSql(condition, orderOf(sort), `limit ${pageSize} offset ${(page - 1) * pageSize}`),
      values,
    );
    const counted = await scopedQuery<{ total: number }>(
      `select count(*)::int as total from rumbo.sale_line l where ${condition}`,
      values,
    );
    const total = counted[0]?.total ?? 0;
    ctx.body = {
      data: data.map(shownLine),
      meta: { pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total } },
    };
  },

  /** All lines that the filters leave, as a file; see sendExport. */
  async export(ctx: Context) {
    await sendExport(ctx, { of: 'sales', ...readInput(salesExport, ctx.request.body) });
  },

  /** Where a line comes from: import, file, row, mail; and who else stated its document. */
  async trace(ctx: Context) {
    const [content, row] = String(ctx.params.id).split('-').map(Number);
    if (!Number.isSafeInteger(content) || !Number.isSafeInteger(row)) throw notFound();
    ctx.body = { data: await traceLine(Number(content), Number(row)) };
  },
};
