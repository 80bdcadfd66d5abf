-- Alerts are computed whenever somebody looks. What a person does not want to hear of until a day is over stays here.
create table rumbo.alert_snooze (
  user_id int not null,
  -- Names the cause (config/src/api/dashboard.ts).
  key     text not null,
  until   date not null,
  primary key (user_id, key)
);
