-- What-if copies of a plan have a name; the plan itself has none. There is one goal for a variable, family and year in
-- each: of those that repeated one another until now the one that counts most stays the plan's, the others become copies.
update public.goals set scenario = '' where scenario is null;
update public.goals g
   set scenario = left(g.name, 100) || ' ' || g.id, state = 'draft'
  from (select id, row_number() over (partition by variable, coalesce(family_id, 0), year
                                      order by array_position(array['active', 'closed', 'draft'], state::text), id) as nth
          from public.goals) ranked
 where ranked.id = g.id and ranked.nth > 1;

drop index public.goals_active;
create unique index goals_key on public.goals (variable, coalesce(family_id, 0), year, coalesce(scenario, ''));
