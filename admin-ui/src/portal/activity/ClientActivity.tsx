import { useState } from 'react';
import type { ClientDetail } from '../data/clients';
import { readTimeline } from '../data/timeline';
import { useLoad } from '../data/use-load';
import { useI18n } from '../i18n/I18n';
import { Icon } from '../layout/Icon';
import { hrefOf } from '../route/route';
import { CommentForm } from './CommentForm';
import { Entries, PAGE } from './Entries';
import { useWaiting } from './waiting';

/** What happened with a client, newest first, and the ways to add to it. */
export function ClientActivity({ client, today }: { client: ClientDetail; today: string }) {
  const { t } = useI18n();
  const [limit, setLimit] = useState(PAGE);
  const { documentId: id, name: title } = client;
  const load = useLoad(`timeline ${id} ${limit}`, (signal) => readTimeline(id, limit, signal));
  const waiting = useWaiting('client', id);
  return (
    <section className="group">
      <h2>{t.activity.title}</h2>
      <div className="links">
        {(['call', 'mail'] as const).map((act) => (
          <a key={act} className="button" href={hrefOf({ screen: 'client', id, act })} aria-label={t.activity.log[act]}>
            <Icon name="add" size={18} />
            {t.visit.labels[act]}
          </a>
        ))}
      </div>
      <CommentForm subject={{ type: 'client', id, title }} onSent={load.reload} />
      <Entries load={load} waiting={waiting} today={today} empty={t.activity.empty} limit={limit} onMore={setLimit} />
    </section>
  );
}
