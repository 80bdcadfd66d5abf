-- New clients: clients whose first purchase line ever falls in the month. In the first month of data all are new.
-- Unit: clients. Grain: month x family x owner (under a family: first purchase of that family).
-- @series
k.new_clients
-- @client
1::int
-- @previous
0::int
-- @counted
f.bought and f.gap is null
