import { useState } from 'react';
import type { ClientList } from '../data/clients';
import { useToday } from '../day/use-today';
import { useI18n } from '../i18n/I18n';
import { Failure, Notice } from '../layout/Notice';
import { Screen } from '../layout/Screen';
import { Skeleton } from '../layout/Skeleton';
import { ClientRow } from './ClientRow';
import { findClients, type Sort } from './find-clients';
import { SearchField } from './SearchField';
import { SortChips } from './SortChips';
import { useClients } from './use-clients';
import { useSearch } from './use-search';

export function Clients() {
  const { t } = useI18n();
  const today = useToday();
  const { text, rested, setText } = useSearch();
  const [sort, setSort] = useState<Sort>('sales');
  const { data, failure, reload } = useClients(today, rested);
  const hasAny = data !== undefined && (data.total > 0 || text !== '');

  return (
    <Screen title={t.clients.title} lead={hasAny && data && t.clients.count(data.total)}>
      {failure && !data && <Failure kind={failure} onRetry={reload} />}
      {!failure && !data && <Skeleton shapes={['row', 'row', 'row', 'row', 'row', 'row', 'row']} />}
      {data && !hasAny && <Notice icon="clients" title={t.clients.empty} text={t.clients.emptyWay} />}
      {data && hasAny && (
        <>
          <div className="finder">
            <SearchField text={text} label={t.clients.search} onChange={setText} />
            <SortChips sort={sort} onChange={setSort} />
          </div>
          {!data.hasNumbers && <p className="aside">{t.clients.noNumbers}</p>}
          <Found list={data} text={text} sort={sort} today={today} />
        </>
      )}
    </Screen>
  );
}

function Found({ list, text, sort, today }: { list: ClientList; text: string; sort: Sort; today: string }) {
  const { t } = useI18n();
  const clients = findClients(list.clients, text, sort);
  if (clients.length === 0) return <Notice icon="search" title={t.clients.none(text)} text={t.clients.noneWay} />;
  return (
    <>
      <ul className="card list">
        {clients.map((client) => (
          <ClientRow
            key={client.documentId}
            client={client}
            today={today}
            currency={list.currency}
            hasNumbers={list.hasNumbers}
          />
        ))}
      </ul>
      {list.total > list.clients.length && <p className="aside">{t.clients.partial(clients.length, list.total)}</p>}
    </>
  );
}
