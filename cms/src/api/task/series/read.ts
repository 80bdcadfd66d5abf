import type { TaskSeriesAnswer } from '@rumbo/config/api';
import { scopedQuery } from '../../../facts/scoped-query';
import { notFound } from '../../../http';

/** The series of a task as the caller sees it; null for a task of none. Throws NOT_FOUND for a task out of sight. */
export async function readSeries(documentId: string): Promise<TaskSeriesAnswer['data']> {
  const [found] = await scopedQuery<{ rule: string | null; start: string }>(
    `select s.rule, s.start::text as start
       from tasks t left join rumbo.task_series s on s.id = t.series where t.document_id = $1::text`,
    [documentId],
  );
  if (!found) throw notFound();
  const { rule, start } = found;
  return rule === null ? null : { rule, start };
}
