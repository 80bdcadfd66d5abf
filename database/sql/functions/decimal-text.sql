-- Whole millionths as people read them: 1250000 → 1.25. Null stays null.
create or replace function rumbo.decimal_text(micros bigint) returns text
  language sql immutable parallel safe
  return trim_scale(micros / 1000000.0)::text;
