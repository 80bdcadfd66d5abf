-- How often each client buys, as of a month (functions/rhythm.sql). Few look at it, and it needs the days of two
-- years: it is built beside the facts of a month when somebody asks, and stands as long as they do.
create table rumbo.rhythm_build (
  month     int not null,
  family_id int not null,
  primary key (month, family_id),
  -- When lines move, the facts of the months after them go, and this with them.
  foreign key (month, family_id) references rumbo.fact_build (month, family_id) on delete cascade
);

create table rumbo.client_rhythm (
  month         int not null,
  family_id     int not null,
  client_id     int not null,
  purchase_days int not null,
  rhythm_days   numeric(6, 1) not null,
  next_day      date not null,
  days_late     int not null,
  primary key (month, family_id, client_id)
);
