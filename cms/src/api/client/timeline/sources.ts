import type { TimelineKind } from '@rumbo/config/api';

const named = (alias: string, column: string): string =>
  `case when ${alias}.id is not null then json_build_object('id', ${alias}.document_id, 'name', ${alias}.${column}) end`;

/** Strapi's moments stand without a zone, in UTC. */
const utc = (column: string): string => `${column} at time zone 'UTC'`;
const person = (alias: string): string => `coalesce(nullif(${alias}.display_name, ''), ${alias}.username)`;

/**
 * Where each kind comes from: rows of client $1 as (id, at, by_id, detail), as the caller sees them. `detail` is what
 * config/src/api/timeline.ts says of the kind. A later kind is one more entry here and there.
 */
export const SOURCES: Record<TimelineKind, string> = {
  interaction: `
    select i.id::bigint, ${utc('i.at')} as at, i.author_id as by_id,
           json_build_object('documentId', i.document_id, 'kind', i.kind, 'note', i.note, 'minutes', i.minutes,
             'distance', i.distance, 'contact', ${named('k', 'name')}, 'task', ${named('t', 'title')}) as detail
      from interactions i left join contacts k on k.id = i.contact_id left join tasks t on t.id = i.task_id
     where i.client_id = $1`,
  comment: `
    select c.id::bigint, ${utc('c.created_at')} as at, c.author_id as by_id,
           json_build_object('documentId', c.document_id, 'body', c.body, 'task', ${named('t', 'title')},
             'strategy', ${named('s', 'name')}) as detail
      from comments c left join tasks t on t.id = c.task_id left join strategies s on s.id = c.strategy_id
     where c.client_id = $1 or t.client_id = $1
        or c.strategy_id in (select strategy_id from strategies_clients_lnk where client_id = $1)`,
  'task-made': `
    select t.id::bigint, ${utc('t.created_at')} as at, null::int as by_id,
           json_build_object('task', ${named('t', 'title')}, 'state', t.state, 'dueDate', t.due_date, 'assignee', ${person('u')}) as detail
      from tasks t left join up_users u on u.id = t.assignee_id where t.client_id = $1`,
  'task-done': `
    select t.id::bigint, ${utc('t.completed_at')} as at, null::int as by_id,
           json_build_object('task', ${named('t', 'title')}, 'assignee', ${person('u')}) as detail
      from tasks t left join up_users u on u.id = t.assignee_id where t.client_id = $1 and t.completed_at is not null`,
  strategy: `
    select l.id::bigint, coalesce(rumbo.joined_strategy(l.id), ${utc('s.created_at')}) as at, null::int as by_id,
           json_build_object('strategy', ${named('s', 'name')}, 'state', s.state) as detail
      from strategies_clients_lnk l join strategies s on s.id = l.strategy_id where l.client_id = $1`,
  category: `
    select c.id::bigint, ${utc('c.updated_at')} as at, c.set_by_user_id as by_id,
           json_build_object('variable', c.variable, 'category', g.name, 'color', g.color, 'reason', r.name) as detail
      from categorisations c left join categories g on g.id = c.category_id left join reasons r on r.id = c.reason_id
     where c.client_id = $1 and c.set_by = 'person'`,
  owner: `
    select o.id, o.at, o.by_id, json_build_object('from', ${person('f')}, 'to', ${person('t')}) as detail
      from rumbo.owner_changes($1) o left join up_users f on f.id = o.old_owner left join up_users t on t.id = o.new_owner`,
  file: `
    select a.id::bigint, a.created_at as at, a.uploaded_by as by_id, json_build_object('documentId', c.document_id) as detail
      from rumbo.attachment a join clients c on c.id = a.client_id where a.client_id = $1`,
  'first-purchase': `
    select 1::bigint as id, min(first_day)::timestamp at time zone 'UTC' as at, null::int as by_id, '{}'::json as detail
      from rumbo.client_month where client_id = $1 and first_day is not null having count(*) > 0`,
  'last-purchase': `
    select 1::bigint as id, max(day)::timestamp at time zone 'UTC' as at, null::int as by_id, '{}'::json as detail
      from rumbo.sale_line where client_id = $1 and purchase having count(distinct day) > 1`,
};
