-- Units: sum of the line quantities dated in the month; returns are negative. No lines: 0.
-- Unit: millionths of a unit. Grain: month x family x owner; month x client.
-- @series
k.units
-- @client
f.units_micros
-- @previous
f.previous_units_micros
-- @counted
true
