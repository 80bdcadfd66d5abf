import { fromMicros, type SaleLine, type SalesFilters, type SalesSort } from '@rumbo/config/api';

/** Filter → condition on the slot its value takes. */
const CONDITIONS: Record<keyof SalesFilters, (slot: string) => string> = {
  from: (slot) => `l.day >= ${slot}::date`,
  to: (slot) => `l.day <= ${slot}::date`,
  client: (slot) => `l.client_id = (select id from public.clients where id::text = ${slot} or document_id = ${slot})`,
  family: (slot) =>
    `l.family_id = (select id from public.product_families where id::text = ${slot} or document_id = ${slot})`,
  import: (slot) => `l.content_id in (select rumbo.contents_of_import(${slot}))`,
  document: (slot) => `l.content_id in (select rumbo.contents_of_document(${slot}))`,
};

/** Which lines are meant, as a condition on `l` with its values. */
export function linesMeant(filters: SalesFilters): { condition: string; values: unknown[] } {
  const values: unknown[] = [];
  const parts = Object.entries(filters).map(([name, value]) =>
    CONDITIONS[name as keyof SalesFilters](`$${values.push(value)}`),
  );
  return { condition: parts.join(' and ') || 'true', values };
}

/** An order over `l`. */
export function orderOf(sort: SalesSort): string {
  const column = sort.includes('amount') ? 'l.amount_micros' : 'l.day';
  return `${column} ${sort.startsWith('-') || sort.endsWith(':desc') ? 'desc' : 'asc'}`;
}

/** The lines in order, as `SaleLine` but for their decimals; `page` is a limit and an offset. */
export function linesSql(condition: string, by: string, page = ''): string {
  const order = `order by ${by}, l.content_id ${by.endsWith(' desc') ? 'desc' : 'asc'}, l.row_no`;
  return `select l.content_id || '-' || l.row_no as id, l.day::text as day, d.key as document,
              case when c.id is not null then json_build_object('id', c.document_id, 'code', c.code, 'name', c.name) end as client,
              case when p.id is not null then json_build_object('code', p.code, 'name', p.name) end as product,
              case when f.id is not null then json_build_object('id', f.id, 'name', f.name) end as family,
              coalesce(s.name, s.code) as salesperson, l.quantity_micros::text as quantity, l.unit_price_micros::text as "unitPrice",
              l.amount_micros::text as amount, l.reported_micros::text as reported, l.currency, l.cancelled,
              rumbo.import_of(l.content_id) as "importId", l.row_no as row
         from (select * from rumbo.sale_line l where ${condition} ${order} ${page}) l
         join rumbo.document d on d.id = l.document_id
         left join public.clients c on c.id = l.client_id
         left join public.products p on p.id = l.product_id
         left join public.product_families f on f.id = l.family_id
         left join public.salespeople s on s.id = l.salesperson_id
        ${order}`;
}

/** Quantities and money of a line as decimals. */
export const shownLine = (line: SaleLine): SaleLine => ({
  ...line,
  quantity: decimal(line.quantity, 0),
  unitPrice: decimal(line.unitPrice, 2),
  amount: fromMicros(BigInt(line.amount)),
  reported: decimal(line.reported, 2),
});

const decimal = (micros: string | null, minDecimals: number): string | null =>
  micros === null ? null : fromMicros(BigInt(micros), minDecimals);
