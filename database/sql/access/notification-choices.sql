-- How somebody wants to hear of things is theirs to say, also among those who see all rows.
call rumbo.rule('rumbo.notification_choice');
drop policy office on rumbo.notification_choice;
create policy own on rumbo.notification_choice for all to rumbo_office, rumbo_rep
  using (user_id = (select rumbo.user_id())) with check (user_id = (select rumbo.user_id()));
grant select, insert, update on rumbo.notification_choice to rumbo_office, rumbo_rep;
