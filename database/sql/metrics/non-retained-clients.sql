-- Non-retained clients: a purchase line in at least one of the w months before (w = 1-12), none in the month. In the
-- running month they are "at risk". Before the first month of data there is no base: no data. A window that reaches
-- before it is clipped, and flagged incomplete by the API.
-- Unit: clients. Grain: month x family x owner. Less is better.
-- @series
case when k.has_base then k.non_retained end
-- @client
1::int
-- @previous
case when f.gap between 2 and :window + 1 then 1 else 0 end
-- @counted
not f.bought and f.gap between 1 and :window
