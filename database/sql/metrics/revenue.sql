-- Revenue (net): sum of the line amounts dated in the month, each at the rate of its document date. Credit notes
-- are negative, cancelled documents count with their amount, void ones are not here. Lines without a client count,
-- under "no client". Unrated lines are left out. No lines: 0.
-- Unit: micros of the reporting currency. Grain: month x family x owner; month x client.
-- @series
k.revenue
-- @client
f.revenue_micros
-- @previous
f.previous_micros
-- @counted
true
