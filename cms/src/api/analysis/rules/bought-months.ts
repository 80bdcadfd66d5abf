interface Read {
  family: number;
  from: number;
  to: number;
  /** Months that are also wanted up to the cut. */
  cut: readonly number[];
}

/**
 * What clients bought, one row a client and month: whole months from `from` to `to`, and beside them (is_cut) the months
 * of `cut` up to the day, which rumbo.build_to_date has built.
 */
export function boughtMonthsSql({ family, from, to, cut }: Read): string {
  const columns = 'client_id, month, revenue_micros, units_micros, orders';
  const whole = `select ${columns}, false as is_cut from rumbo.client_month
                  where family_id = ${family} and client_id > 0 and month between ${from} and ${to}`;
  if (cut.length === 0) return whole;
  return `${whole}
                  union all
                 select ${columns}, true from rumbo.client_to_date
                  where family_id = ${family} and client_id > 0 and month in (${cut.join(', ')})`;
}
