-- What somebody has put off is theirs alone.
call rumbo.rule('rumbo.alert_snooze');
call rumbo.allow('rumbo.alert_snooze', '{select,insert,update,delete}', 'user_id = (select rumbo.user_id())');
grant select, insert, update, delete on rumbo.alert_snooze to rumbo_office;
