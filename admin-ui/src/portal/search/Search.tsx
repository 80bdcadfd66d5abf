import { useState } from 'react';
import { ClientRow } from '../clients/ClientRow';
import { findClients } from '../clients/find-clients';
import { SearchField } from '../clients/SearchField';
import { useClients } from '../clients/use-clients';
import { useMyTasks } from '../day/use-my-tasks';
import { useToday } from '../day/use-today';
import { useI18n } from '../i18n/I18n';
import { Failure, Notice } from '../layout/Notice';
import { Screen } from '../layout/Screen';
import { Skeleton } from '../layout/Skeleton';
import { TaskRow } from '../task/TaskRow';
import { matchesWords } from './match';

const MOST = 20;
/** What was searched last is there when one comes back from what was found. */
let kept = '';

/** One field over my clients and my tasks, found on the phone itself. */
export function Search() {
  const { t } = useI18n();
  const today = useToday();
  const [text, setText] = useState(kept);
  const search = text.trim();
  const clients = useClients(today, search);
  const { tasks, ...load } = useMyTasks(today);
  const foundTasks = tasks
    .filter(({ title, description, client }) => matchesWords([title, description, client?.name], search))
    .slice(0, MOST);
  const foundClients = findClients(clients.data?.clients ?? [], search, 'sales').slice(0, MOST);
  const failure = clients.failure ?? load.failure;
  const isKnown = clients.data !== undefined && load.data !== undefined;

  return (
    <Screen title={t.search.title} back={{ screen: 'day' }}>
      <div className="finder">
        <SearchField
          text={text}
          label={t.search.placeholder}
          isFirst
          onChange={(next) => {
            kept = next;
            setText(next);
          }}
        />
      </div>
      {!search && <Notice icon="search" title={t.search.start} text={t.search.startWay} />}
      {search && !isKnown && failure && (
        <Failure kind={failure} onRetry={clients.data ? load.reload : clients.reload} />
      )}
      {search && !isKnown && !failure && <Skeleton shapes={['line', 'row', 'row', 'row']} />}
      {search && isKnown && foundTasks.length + foundClients.length === 0 && (
        <Notice icon="search" title={t.clients.none(search)} text={t.clients.noneWay} />
      )}
      {search && foundClients.length > 0 && clients.data && (
        <section className="group">
          <h2>{t.search.clients}</h2>
          <ul className="card list">
            {foundClients.map((client) => (
              <ClientRow
                key={client.documentId}
                client={client}
                today={today}
                currency={clients.data?.currency ?? 'USD'}
                hasNumbers={clients.data?.hasNumbers ?? false}
              />
            ))}
          </ul>
        </section>
      )}
      {search && foundTasks.length > 0 && (
        <section className="group">
          <h2>{t.search.tasks}</h2>
          <ul className="card list">
            {foundTasks.map((task) => (
              <TaskRow key={task.documentId} task={task} today={today} />
            ))}
          </ul>
        </section>
      )}
    </Screen>
  );
}
