-- Tasks that come again. A series holds the rule, the first day it counts from, and what each new task of it says; the
-- tasks themselves are ordinary ones. One day of a series is one task, whoever makes it.
create table rumbo.task_series (
  id        int generated always as identity primary key,
  -- RFC 5545 without hours; days are the company's local days, and the zone is the one they were meant in.
  rule      text not null,
  start     date not null,
  time_zone text not null,
  -- Day of the task that comes next; null: the rule has come to its end, or somebody ended it.
  next_on   date,
  -- The fields of a new task, as the document service takes them.
  template  jsonb not null
);
create index task_series_next on rumbo.task_series (next_on) where next_on is not null;

create unique index tasks_occurrence on public.tasks (series, occurrence) where series is not null;
create index tasks_unkept on public.tasks (id) where recurrence is not null and series is null;
