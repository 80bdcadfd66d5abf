/**
 * A page's question asked of the lines themselves, as the product's defaults mean it for revenue: sums by client over the
 * windows of the four indices, the class by share of twelve months, then the filters, the order and 50 rows beside the
 * count. The SQL and its values; the answer's `total` must be the product's.
 */
export function rawPage({ month: label, filters, sort, page, pageSize }) {
  const month = Number(label.slice(0, 4)) * 12 + Number(label.slice(5)) - 1;
  const [classes, trailing, index] = filters;
  const year = month - (month % 12);
  const values = [classes.value, String(BigInt(trailing.value) * MICROS), String(BigInt(index.value) * MICROS)];
  const order = sort.map(({ column, order }) => `${column.toLowerCase()} ${order} nulls last`);
  const sum = (from, to) => `coalesce(sum(amount) filter (where month between ${from} and ${to}), 0)`;
  const change = (a, b) => `case when ${b} > 0 then round((${a} - ${b}) * 100000000 / ${b}) end`;
  return {
    text: `
      with line as (
        select client_id, reported_micros as amount, extract(year from day)::int * 12 + extract(month from day)::int - 1 as month
          from rumbo.sale_line where day >= make_date(${Math.floor((year - 12) / 12)}, 1, 1) and day < make_date(${Math.floor((month + 1) / 12)}, ${((month + 1) % 12) + 1}, 1)
      ), summed as (
        select client_id, ${sum(month, month)} as actual, ${sum(month - 1, month - 1)} as previous, ${sum(month - 12, month - 12)} as year_ago,
               round(${sum(month - 3, month - 1)} / 3) as i2, ${sum(month - 11, month)} as trailing12,
               ${sum(year, month)} as so_far, ${sum(year - 12, month - 12)} as so_far_then
          from line group by client_id
      ), ranked as (
        select s.*, c.code, c.name, c.owner_id, case when trailing12 > 0 then (sum(trailing12) over (order by trailing12 desc, c.code, c.id) - trailing12) / sum(trailing12) over () end as before
          from summed s join public.clients c on c.id = s.client_id
      ), shown as (
        select *, case when before < 0.8 then 'A' when before < 0.95 then 'B' when before is not null then 'C' end as abc,
               ${change('actual', 'previous')} as i1, ${change('actual', 'year_ago')} as i3, ${change('so_far', 'so_far_then')} as i4
          from ranked
      ), found as (
        select * from shown where abc = any ($1::text[]) and trailing12 >= $2::bigint and ${index.column.toLowerCase()} ${COMPARISONS[index.operator]} $3::bigint
      )
      select (select count(*)::int from found) as total, f.* from found f order by ${order.join(', ')}, code limit ${pageSize} offset ${(page - 1) * pageSize}`,
    values,
  };
}

const MICROS = 1_000_000n;
const COMPARISONS = { 'less-than': '<', 'more-than': '>', 'at-least': '>=' };
