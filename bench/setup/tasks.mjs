import { inSql } from './company.mjs';

/**
 * Tasks of the clients there are, made in SQL: `inMonth` of them due in the running month, the others within a year around
 * it; half with an hour, all with a place.
 */
export const loadTasks = (product, { tasks, inMonth }) =>
  inSql(product, async (step) => {
    await step('tasks', tasksSql(tasks, inMonth));
    await step('analyse', 'analyze public.tasks');
  });

const tasksSql = (tasks, inMonth) => `
  insert into public.tasks (document_id, title, description, state, priority, due_date, due_time, minutes, assignee_id, client_id,
                            latitude, longitude, rank, created_at, updated_at, published_at)
  select rumbo.new_document_id(), 'Visitar a ' || c.name || ' por el pedido ' || n, repeat('Lo que conviene saber antes. ', 20),
         (array['todo', 'todo', 'todo', 'todo', 'doing', 'doing', 'done', 'done', 'done', 'cancelled'])[1 + n % 10],
         (array['low', 'medium', 'high', 'urgent'])[1 + n % 4],
         case when n <= ${inMonth} then month.first + n % (month.next - month.first) else month.first - 180 + n % 360 end,
         case when n % 2 = 0 then time '08:00' + make_interval(mins => 30 * (n / 2 % 20)) end, case when n % 4 = 0 then 60 end,
         c.owner_id, c.id, random() * -4, -77 - random() * 3, n, now(), now(), now()
    from generate_series(1, ${tasks}) n
   cross join (select date_trunc('month', now())::date as first, (date_trunc('month', now()) + interval '1 month')::date as next) month
    join (select *, row_number() over (order by id) - 1 as place, count(*) over () as many from public.clients) c on c.place = n % c.many`;
