import type { StrategyBoard, StrategyCard, StrategyFlag, StrategyState } from '@rumbo/config/api';
import { dayIn } from '@rumbo/config/recurrence';
import { scopedQuery } from '../../../facts/scoped-query';

interface Row extends Omit<StrategyCard, 'owner' | 'flags' | 'nextTask'> {
  ownerId: number | null;
  ownerName: string | null;
  taskId: string | null;
  taskTitle: string | null;
  taskDue: string | null;
  taskAssignee: string | null;
}

interface Rules {
  idleDays: number;
  timeZone: string;
}

/** Every strategy the caller sees, the newest first, with what it needs a look for. */
export async function readBoard(now: Date): Promise<StrategyBoard> {
  const { idleDays, timeZone } = await readRules();
  const rows = await scopedQuery<Row>(
    `select s.document_id as id, s.name, s.state, s.owner_id as "ownerId",
            coalesce(nullif(u.display_name, ''), u.username) as "ownerName",
            s.start_date::text as "startDate", s.end_date::text as "endDate", trim_scale(coalesce(s.cost, 0))::text as cost,
            (select count(*)::int from strategies_clients_lnk l where l.strategy_id = s.id) as clients,
            array(select g.name from strategies_goals_lnk l join goals g on g.id = l.goal_id where l.strategy_id = s.id order by g.name) as goals,
            coalesce(t.open, 0)::int as "openTasks", n.document_id as "taskId", n.title as "taskTitle", n.due_date::text as "taskDue", n.assignee as "taskAssignee",
            greatest(0, $1::date - (greatest(s.updated_at, t.moved_at, c.moved_at) at time zone 'UTC' at time zone $2)::date) as "idleDays"
       from strategies s
       left join up_users u on u.id = s.owner_id
       left join lateral (select count(*) filter (where state in ('todo', 'doing')) as open, max(updated_at) as moved_at
                            from tasks where strategy_id = s.id) t on true
       left join lateral (select max(updated_at) as moved_at from comments where strategy_id = s.id) c on true
       left join lateral (
         select t.document_id, t.title, t.due_date, coalesce(nullif(a.display_name, ''), a.username) as assignee
           from tasks t left join up_users a on a.id = t.assignee_id
          where t.strategy_id = s.id and t.state in ('todo', 'doing') order by t.due_date nulls last, t.id limit 1) n on true
      order by s.created_at desc, s.id desc`,
    [dayIn(timeZone, now), timeZone],
  );
  return { data: rows.map((row) => cardOf(row, idleDays)), meta: { idleDays } };
}

async function readRules(): Promise<Rules> {
  const rows = await scopedQuery<Rules>(
    'select strategy_idle_days as "idleDays", time_zone as "timeZone" from companies order by id limit 1',
  );
  return { idleDays: rows[0]?.idleDays ?? 14, timeZone: rows[0]?.timeZone ?? 'UTC' };
}

function cardOf(row: Row, idleDays: number): StrategyCard {
  const { ownerId, ownerName, taskId, taskTitle, taskDue, taskAssignee, ...card } = row;
  return {
    ...card,
    owner: ownerId === null ? null : { id: ownerId, label: ownerName ?? '' },
    nextTask: taskId === null ? null : { id: taskId, title: taskTitle ?? '', dueDate: taskDue, assignee: taskAssignee },
    flags: flagsOf(card, idleDays),
  };
}

/** Only of what should move: a planned one needs a task too, a paused or finished one nothing. */
const FLAGGED: readonly StrategyState[] = ['planned', 'in-progress'];

function flagsOf(card: Pick<StrategyCard, 'state' | 'openTasks' | 'idleDays'>, idleDays: number): StrategyFlag[] {
  if (!FLAGGED.includes(card.state)) return [];
  return [
    ...(card.openTasks === 0 ? (['no-open-task'] as const) : []),
    ...(card.idleDays > idleDays ? (['idle'] as const) : []),
  ];
}
