-- Average ticket: revenue of the month per order of the month. No orders: no data. An average never adds up: every
-- total is computed as its own.
-- A client with revenue and no order (a return, a cancelled document) is a row without a value: its revenue is in the total.
-- Unit: micros of the reporting currency. Grain: month x family x owner; month x client.
-- @series
round(k.revenue / nullif(k.orders, 0))
-- @client
round(f.revenue_micros::numeric / nullif(f.orders, 0))
-- @previous
round(f.previous_micros::numeric / nullif(f.previous_orders, 0))
-- @counted
f.orders > 0 or f.revenue_micros <> 0 or f.previous_orders > 0 or f.previous_micros <> 0
