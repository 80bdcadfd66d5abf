import { fromMicros, reference, type SaleLine } from '@rumbo/config/api';
import type { Context } from 'koa';
import { z } from 'zod';
import { scopedQuery } from '../../../facts/scoped-query';
import { notFound, readInput } from '../../../http';
import { traceLine } from '../trace';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write a day as YYYY-MM-DD');
const findQuery = z.strictObject({
  filters: z
    .strictObject({
      from: day.optional(),
      to: day.optional(),
      client: reference.optional(),
      family: reference.optional(),
      import: reference.optional(),
      document: z.string().max(200).optional(),
    })
    .default({}),
  sort: z
    .enum(['day', '-day', 'amount', '-amount', 'day:asc', 'day:desc', 'amount:asc', 'amount:desc'])
    .default('-day'),
  pagination: z
    .strictObject({
      page: z.coerce.number().int().min(1).max(100_000).default(1),
      pageSize: z.coerce.number().int().min(1).max(200).default(25),
    })
    .prefault({}),
});

/** Filter → condition on the slot its value takes. */
const CONDITIONS: Record<string, (slot: string) => string> = {
  from: (slot) => `l.day >= ${slot}::date`,
  to: (slot) => `l.day <= ${slot}::date`,
  client: (slot) => `l.client_id = (select id from public.clients where id::text = ${slot} or document_id = ${slot})`,
  family: (slot) =>
    `l.family_id = (select id from public.product_families where id::text = ${slot} or document_id = ${slot})`,
  import: (slot) => `l.content_id in (select rumbo.contents_of_import(${slot}))`,
  document: (slot) => `l.content_id in (select rumbo.contents_of_document(${slot}))`,
};

export default {
  /** Sale lines the caller may see, newest first. They come from imports only: there is no way to write one. */
  async find(ctx: Context) {
    const { filters, sort, pagination } = readInput(findQuery, ctx.query);
    const values: unknown[] = [];
    const where = Object.entries(filters).map(([name, value]) => {
      values.push(value);
      return CONDITIONS[name]?.(`$${values.length}`) ?? 'true';
    });
    const condition = where.length > 0 ? where.join(' and ') : 'true';
    const column = sort.includes('amount') ? 'l.amount_micros' : 'l.day';
    const direction = sort.startsWith('-') || sort.endsWith(':desc') ? 'desc' : 'asc';
    const { page, pageSize } = pagination;
    const data = await scopedQuery<SaleLine>(
      `select l.content_id || '-' || l.row_no as id, l.day::text as day, d.key as document,
              case when c.id is not null then json_build_object('id', c.document_id, 'code', c.code, 'name', c.name) end as client,
              case when p.id is not null then json_build_object('code', p.code, 'name', p.name) end as product,
              case when f.id is not null then json_build_object('id', f.id, 'name', f.name) end as family,
              coalesce(s.name, s.code) as salesperson, l.quantity_micros::text as quantity, l.unit_price_micros::text as "unitPrice",
              l.amount_micros::text as amount, l.currency, l.cancelled, rumbo.import_of(l.content_id) as "importId", l.row_no as row
         from (select * from rumbo.sale_line l where ${condition}
                order by ${column} ${direction}, l.content_id ${direction}, l.row_no limit ${pageSize} offset ${(page - 1) * pageSize}) l
         join rumbo.document d on d.id = l.document_id
         left join public.clients c on c.id = l.client_id
         left join public.products p on p.id = l.product_id
         left join public.product_families f on f.id = l.family_id
         left join public.salespeople s on s.id = l.salesperson_id
        order by ${column} ${direction}, l.content_id ${direction}, l.row_no`,
      values,
    );
    const counted = await scopedQuery<{ total: number }>(
      `select count(*)::int as total from rumbo.sale_line l where ${condition}`,
      values,
    );
    const total = counted[0]?.total ?? 0;
    ctx.body = {
      data: data.map((line) => ({
        ...line,
        quantity: decimal(line.quantity, 0),
        unitPrice: decimal(line.unitPrice, 2),
        amount: decimal(line.amount, 2),
      })),
      meta: { pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total } },
    };
  },

  /** Where a line comes from: import, file, row, mail; and who else stated its document. */
  async trace(ctx: Context) {
    const [content, row] = String(ctx.params.id).split('-').map(Number);
    if (!Number.isSafeInteger(content) || !Number.isSafeInteger(row)) throw notFound();
    ctx.body = { data: await traceLine(Number(content), Number(row)) };
  },
};

const decimal = (micros: string | null, minDecimals: number): string | null =>
  micros === null ? null : fromMicros(BigInt(micros), minDecimals);
