import type { Adopted, ScenarioReference } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { dayIn } from '@rumbo/config/recurrence';
import { notFound } from '../../../http';
import { readDataState } from '../../analysis/queries/data-state';
import { openGoals } from '../plan/open-goals';
import { changePlan, readGoals } from '../plan/plan';
import { copyPlan } from './copy-plan';
import { removeScenario } from './drop';

const BEFORE = { es: 'Antes de adoptar', en: 'Before adopting' };

/** Targets of the copy ($3) and of the plan in months that are open, side by side: what adopting changes. */
const CHANGES = `(
  select c.goal_id as from_goal, c.responsible_id, c.month, c.value, c.edited, p.id as target_id
    from (select t.*, coalesce(g.family_id, 0) as family from public.monthly_targets t join public.goals g on g.id = t.goal_id
           where g.variable = $1 and g.year = $2 and g.scenario = $3) c
    full join (select t.id, t.responsible_id, t.month, coalesce(g.family_id, 0) as family
                 from public.monthly_targets t join public.goals g on g.id = t.goal_id
                where g.variable = $1 and g.year = $2 and g.scenario = '') p
      on p.family = c.family and p.month = c.month and coalesce(p.responsible_id, 0) = coalesce(c.responsible_id, 0)
   where not exists (select from rumbo.closed_month m where m.reopened_at is null and m.month = rumbo.month_of(coalesce(c.month, p.month)))
)`;

/**
 * The copy's targets replace the plan's in every month that is open, and the copy is gone: it is the plan now. What stood
 * before is kept as a copy of its own. Throws NOT_FOUND without such a copy, CONFLICT when the plan is closed.
 */
export async function adoptScenario(
  { variable, year, name }: ScenarioReference,
  { now, lang }: { now: Date; lang: 'es' | 'en' },
): Promise<Adopted> {
  const { timeZone } = await readDataState();
  return changePlan({ variable, year }, async (query) => {
    const copies = await readGoals(query, { variable, year, scenario: name });
    if (copies.length === 0) throw notFound();
    const plan = { variable, year, scenario: '' };
    const stood = await readGoals(query, plan);
    const kept =
      stood.length === 0
        ? null
        : await freeName(`${BEFORE[lang]} ${name}, ${dayIn(timeZone, now)}`, (wanted) =>
            readGoals(query, { variable, year, scenario: wanted }).then(({ length }) => length > 0),
          );
    if (kept !== null) await copyPlan(query, plan, kept);
    await openGoals(
      query,
      plan,
      copies.map(({ family }) => family),
    );
    const removed = await query(
      `delete from public.monthly_targets where id in (select target_id from ${CHANGES} x where x.from_goal is null) returning id`,
      [variable, year, name],
    );
    const written = await query(
      `insert into public.monthly_targets (document_id, goal_id, responsible_id, month, value, edited, created_at, updated_at, published_at)
       select rumbo.new_document_id(), g.id, x.responsible_id, x.month, x.value, x.edited, now(), now(), now()
         from ${CHANGES} x
         join public.goals c on c.id = x.from_goal
         join public.goals g on g.variable = $1 and g.year = $2 and g.scenario = '' and g.family_id is not distinct from c.family_id
       on conflict (goal_id, responsible_id, month) where goal_id is not null do update
         set value = excluded.value, edited = excluded.edited, updated_at = excluded.updated_at
       where (monthly_targets.value, monthly_targets.edited) is distinct from (excluded.value, excluded.edited)
       returning id`,
      [variable, year, name],
    );
    await removeScenario(query, { variable, year, name });
    return { changed: removed.length + written.length, kept };
  });
}

/** The name, or the name with the first number that is free. */
async function freeName(name: string, isTaken: (name: string) => Promise<boolean>): Promise<string> {
  const short = name.slice(0, 110);
  for (let at = 1; at < 1_000; at += 1) {
    const wanted = at === 1 ? short : `${short} (${at})`;
    if (!(await isTaken(wanted))) return wanted;
  }
  throw new AppError('CONFLICT', `There are too many copies called "${name}"; drop some`, { reason: 'name-taken' });
}
