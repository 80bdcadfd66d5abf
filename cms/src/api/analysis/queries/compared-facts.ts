/**
 * rumbo.client_fact with what came before read as asked: whole months, or (cut) the same days of them. Columns keep
 * their names, so that metrics and totals need not know.
 */
export const comparedFacts = (cutDay: number): string =>
  cutDay === 0
    ? 'rumbo.client_fact'
    : `(select month, family_id, client_id, revenue_micros, units_micros, orders, bought, average3_micros,
               trailing12_micros, abc_micros, abc, first_month, gap, last_day,
               to_date_previous_micros as previous_micros, to_date_previous_units_micros as previous_units_micros,
               to_date_previous_orders as previous_orders, to_date_previous_bought as previous_bought,
               to_date_year_ago_micros as year_ago_micros
          from rumbo.client_fact)`;
