import type { TaskItem } from '@rumbo/config/api';
import type { Query } from '../../../facts/scoped-query';

interface Row extends Omit<TaskItem, 'assignee' | 'client' | 'strategy'> {
  assigneeId: number | null;
  assigneeName: string | null;
  clientId: string | null;
  clientName: string | null;
  strategyId: string | null;
  strategyName: string | null;
}

/** The tasks that a statement chooses (their `id`, and `place`, the order they are wanted in), as the caller sees them. */
export async function readItems(query: Query, chosen: string, values: unknown[]): Promise<TaskItem[]> {
  const rows = await query<Row>(
    `with chosen as materialized (${chosen})
     select t.document_id as id, t.title, t.state, t.priority,
            t.start_date::text as "startDate", t.due_date::text as "dueDate", to_char(t.due_time, 'HH24:MI') as "dueTime", t.minutes,
            t.assignee_id as "assigneeId", coalesce(nullif(u.display_name, ''), u.username) as "assigneeName",
            c.document_id as "clientId", c.name as "clientName", s.document_id as "strategyId", s.name as "strategyName",
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
  return rows.map(itemOf);
}

function itemOf({ assigneeId, assigneeName, clientId, clientName, strategyId, strategyName, ...task }: Row): TaskItem {
  return {
    ...task,
    assignee: assigneeId === null ? null : { id: assigneeId, label: assigneeName ?? '' },
    client: clientId === null ? null : { id: clientId, name: clientName ?? '' },
    strategy: strategyId === null ? null : { id: strategyId, name: strategyName ?? '' },
  };
}
