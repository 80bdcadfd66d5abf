-- Orders: distinct documents with a purchase line dated in the month, also those without a client (their revenue counts
-- too; one document with two clients is an order of each). They do not add up over families
-- (one document may have lines of several) nor over months. None: 0.
-- Unit: documents. Grain: month x family x owner; month x client.
-- @series
k.orders
-- @client
f.orders
-- @previous
f.previous_orders
-- @counted
true
