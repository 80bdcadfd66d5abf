import { useState } from 'react';
import type { Task } from '../data/tasks';
import { readTaskComments } from '../data/timeline';
import { useLoad } from '../data/use-load';
import { useI18n } from '../i18n/I18n';
import { CommentForm } from './CommentForm';
import { Entries, PAGE } from './Entries';
import { useWaiting } from './waiting';

/** What was said about a task. One made offline takes comments too: it has its name already. */
export function TaskComments({ task, today }: { task: Task; today: string }) {
  const { t } = useI18n();
  const [limit, setLimit] = useState(PAGE);
  const { documentId: id, title } = task;
  const load = useLoad(`task-comments ${id} ${limit}`, (signal) => readTaskComments(id, limit, signal));
  const waiting = useWaiting('task', id).filter(({ kind }) => kind === 'comment');
  return (
    <section className="group">
      <h2>{t.activity.comments}</h2>
      <CommentForm subject={{ type: 'task', id, title }} onSent={load.reload} />
      <Entries
        load={load}
        waiting={waiting}
        today={today}
        empty={t.activity.noComments}
        limit={limit}
        onMore={setLimit}
      />
    </section>
  );
}
