import type { SeriesMove, SeriesMoves } from '@rumbo/config/api';
import { nextDay } from '@rumbo/config/recurrence/days';
import { moveRule } from '@rumbo/config/recurrence/move';
import { scopedQuery } from '../../../facts/scoped-query';

interface Moving {
  id: string;
  title: string;
  occurrence: string;
  to: string;
  rule: string;
  start: string;
  /** A task of its series that is over stands on that day. */
  taken: boolean;
}

/** Days shown of a rule. */
const SHOWN = 4;

/** What other days of tasks would make of the rules of their series, as the caller sees them; nothing is written. */
export async function previewMoves({ moves }: SeriesMoves): Promise<SeriesMove[]> {
  const found = await scopedQuery<Moving>(
    `select t.document_id as id, t.title, t.occurrence::text as occurrence, m."dueDate"::text as to,
            s.rule, s.start::text as start,
            exists (select from tasks x where x.series = t.series and x.occurrence = m."dueDate"
                       and x.state not in ('todo', 'doing')) as taken
       from json_to_recordset($1::json) as m(id text, "dueDate" date)
       join tasks t on t.document_id = m.id
       join rumbo.task_series s on s.id = t.series
      where t.occurrence <> m."dueDate" and t.due_date is distinct from m."dueDate"
      order by t.title, t.id`,
    [JSON.stringify(moves)],
  );
  return found.map(previewOf);
}

function previewOf({ id, title, occurrence, to, rule, start, taken }: Moving): SeriesMove {
  const moved = taken ? 'taken' : moveRule({ rule, start }, occurrence, to);
  if (typeof moved === 'string') return { id, title, rule, moved: null, reason: moved };
  const days = [to];
  for (let next = nextDay(moved, to); next && days.length < SHOWN; next = nextDay(moved, next)) days.push(next);
  return { id, title, rule, moved: { rule: moved.rule, days }, reason: null };
}
