-- The sum of whole micros, in a bigint from beginning to end: twice as fast as sum(bigint), which goes by way of numeric, and
-- as exact. What does not fit is an error. Null when there is nothing to add.
create or replace aggregate rumbo.total(bigint) (sfunc = int8pl, stype = bigint, combinefunc = int8pl, parallel = safe);
