import type { TaskItem } from '@rumbo/config/api';
import type { Query } from '../../../facts/scoped-query';

/** The tasks that a statement chooses (their `id`, and `place`, the order they are wanted in), as the caller sees them. */
export function readItems(query: Query, chosen: string, values: unknown[]): Promise<TaskItem[]> {
  return query<TaskItem>(
    `with chosen as materialized (${chosen})
     select t.document_id as id, t.title, t.state, t.priority,
            t.start_date::text as "startDate", t.due_date::text as "dueDate", to_char(t.due_time, 'HH24:MI') as "dueTime", t.minutes,
            case when t.assignee_id is not null
                 then json_build_object('id', t.assignee_id, 'label', coalesce(nullif(u.display_name, ''), u.username, '')) end as assignee,
            case when c.id is not null then json_build_object('id', c.document_id, 'name', c.name) end as client,
            case when s.id is not null then json_build_object('id', s.document_id, 'name', s.name) end as strategy,
            coalesce(t.address, case when t.latitude is null then nullif(concat_ws(', ', c.city, c.region), '') end) as address,
            coalesce(t.latitude, c.latitude)::float8 as latitude,
            case when t.latitude is null then c.longitude else t.longitude end::float8 as longitude,
            case when t.latitude is not null then 'task' when c.latitude is not null then 'client' end as "placeOf",
            t.recurrence, t.series is not null as "isSeries", coalesce(k.comments, 0) as comments, t.rank,
            to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "updatedAt"
       from chosen
       join tasks t using (id)
       left join up_users u on u.id = t.assignee_id
       left join clients c on c.id = t.client_id
       left join strategies s on s.id = t.strategy_id
       left join (select task_id, count(*)::int as comments from comments where task_id in (select id from chosen) group by task_id) k
              on k.task_id = t.id
      order by chosen.place`,
    values,
  );
}
