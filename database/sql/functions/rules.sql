-- A variable's indices and active conditions as they are now, in order of slot and of evaluation. A variable that nobody
-- has set up has none.
create or replace function rumbo.present_rules(wanted text, out indices jsonb, out conditions jsonb)
language sql stable as $$
  select coalesce((
           select jsonb_agg(jsonb_build_object('slot', i.slot, 'name', i.name, 'operation', i.operation, 'metric', i.metric,
                                               'a', rumbo.index_window(i.id, 'a'), 'b', rumbo.index_window(i.id, 'b')) order by i.slot)
             from public.variable_settings s
             join public.variable_settings_cmps l on l.entity_id = s.id and l.field = 'indices'
             join public.components_analysis_indexes i on i.id = l.cmp_id
            where s.variable = wanted), '[]'),
         coalesce((
           select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'operand', c.operand, 'metric', c.metric,
                                               'operator', c.operator, 'threshold', c.threshold::text,
                                               'categoryId', c.category_id, 'reasonId', c.reason_id) order by c."order", c.id)
             from public.conditions c where c.variable = wanted and c.active and c.category_id is not null), '[]')
$$;

-- Records the present rules when they are not those recorded last. The first ever hold for every month, later ones from
-- `running_month` on. Two callers at once take turns.
create or replace function rumbo.record_rules(wanted text, running_month int, maker int) returns void
language plpgsql as $$
declare
  present record;
  last rumbo.rule_set;
begin
  perform pg_advisory_xact_lock(hashtext('rumbo.rules'), hashtext(wanted));
  select * into present from rumbo.present_rules(wanted);
  select * into last from rumbo.rule_set where variable = wanted order by id desc limit 1;
  if last.id is null or (last.conditions, last.indices) is distinct from (present.conditions, present.indices) then
    insert into rumbo.rule_set (variable, valid_from, conditions, indices, made_by)
    values (wanted, case when last.id is null then 0 else running_month end, present.conditions, present.indices, maker);
  end if;
end
$$;
