import type { TaskPriority, TaskState } from '@rumbo/config/api';
import { scopedQuery } from '../../../facts/scoped-query';
import { type ComingSeries, comingDays } from '../../task/views/coming-days';

/** More than anybody has; the days next to come are kept. */
const MOST = 2_000;

/** An open task on the day it is due, or a day of a series that has no task yet. */
export interface FeedTask {
  /** documentId; of a day to come: of the latest task of its series. */
  id: string;
  /** Series and day, by which a task stays the same one when it is made; null: it is in none. */
  series: number | null;
  occurrence: string | null;
  title: string;
  description: string | null;
  state: TaskState;
  priority: TaskPriority;
  /** yyyy-MM-dd and HH:mm on the company's clocks; no time: the whole day. */
  day: string;
  time: string | null;
  minutes: number | null;
  client: string | null;
  place: string | null;
  latitude: number | null;
  longitude: number | null;
  /** Grows with every change of the task: seconds since it was made. */
  sequence: number;
  /** ISO moment of the last change, of its client too. */
  updatedAt: string;
}

type Series = FeedTask & ComingSeries;

const COLUMNS = `
  t.document_id as id, t.series, t.occurrence::text, t.title, t.description, t.state, t.priority,
  t.due_date::text as day, to_char(t.due_time, 'HH24:MI') as time, t.minutes, c.name as client,
  coalesce(t.address, case when t.latitude is null then nullif(concat_ws(', ', c.city, c.region), '') end) as place,
  coalesce(t.latitude, c.latitude)::float8 as latitude,
  case when t.latitude is null then c.longitude else t.longitude end::float8 as longitude,
  extract(epoch from t.updated_at - t.created_at)::int as sequence,
  to_char(greatest(t.updated_at, c.updated_at), 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updatedAt"`;

/** The caller's own tasks that are open and due, and up to `to` what comes of their series. */
export async function readTasks({
  userId,
  from,
  to,
}: {
  userId: number;
  from: string;
  to: string;
}): Promise<FeedTask[]> {
  const open = await scopedQuery<FeedTask>(
    `select ${COLUMNS} from tasks t left join clients c on c.id = t.client_id
      where t.assignee_id = $1 and t.state in ('todo', 'doing') and t.due_date is not null
      order by abs(t.due_date - $2::date), t.id limit $3`,
    [userId, from, MOST],
  );
  const series = await scopedQuery<Series>(
    `select distinct on (t.series) ${COLUMNS}, e.rule, e.start::text, e.next_on::text as next
       from tasks t join rumbo.task_series e on e.id = t.series left join clients c on c.id = t.client_id
      where t.assignee_id = $1 and e.next_on <= $2::date
      order by t.series, t.occurrence desc`,
    [userId, to],
  );
  const coming = series.flatMap(({ rule, start, next, ...latest }) =>
    comingDays({ rule, start, next }, from, to).map(
      (day): FeedTask => ({ ...latest, state: 'todo', sequence: 0, day, occurrence: day }),
    ),
  );
  return [...open, ...coming];
}
