-- Client count: distinct clients with a purchase line in the month: quantity > 0 and amount > 0 on a document that is
-- neither void nor cancelled. Lines without a client are no client. None: 0.
-- Unit: clients. Grain: month x family x owner. Adds up over owners (a client has one), never over families or months.
-- @series
k.clients
-- @client
1::int
-- @previous
f.previous_bought::int
-- @counted
f.bought
