-- Who changed the rules of a variable, and whether they were applied to months that were over. The newest set that
-- reaches a month is the one that holds for it, so applying rules further back is one more row, and nothing is lost.
alter table rumbo.rule_set add column made_by int;
alter table rumbo.rule_set add column applied boolean not null default false;
drop index rumbo.rule_set_variable;
create index rule_set_variable on rumbo.rule_set (variable, id desc);
