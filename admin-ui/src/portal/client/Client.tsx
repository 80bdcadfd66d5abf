import { ClientActivity } from '../activity/ClientActivity';
import { type ClientDetail, readClient, readClientYear } from '../data/clients';
import { useLoad } from '../data/use-load';
import { useToday } from '../day/use-today';
import { useI18n } from '../i18n/I18n';
import { Failure } from '../layout/Notice';
import { Screen } from '../layout/Screen';
import { Skeleton } from '../layout/Skeleton';
import { ClientCategory } from './ClientCategory';
import { ClientContacts } from './ClientContacts';
import { ClientFacts } from './ClientFacts';
import { ClientLinks } from './ClientLinks';
import { ClientSales } from './ClientSales';
import { ClientTasks } from './ClientTasks';

export function Client({ id }: { id: string }) {
  const { t } = useI18n();
  const { data, failure, reload } = useLoad(`client ${id}`, (signal) => readClient(id, signal));
  return (
    <Screen
      title={data?.name ?? t.client.title}
      lead={data && [data.code, data.city].filter(Boolean).join(' · ')}
      back={{ screen: 'clients' }}
    >
      {failure && !data && <Failure kind={failure} onRetry={reload} />}
      {!failure && !data && <Skeleton shapes={['line', 'chart', 'row', 'row']} />}
      {data && <ClientBody client={data} />}
    </Screen>
  );
}

function ClientBody({ client }: { client: ClientDetail }) {
  const today = useToday();
  const month = today.slice(0, 7);
  const year = useLoad(`client-year ${client.documentId} ${month}`, (signal) => readClientYear(client, month, signal));
  const last = year.data?.months.at(-1)?.month;
  return (
    <>
      <ClientLinks client={client} />
      <ClientSales id={client.documentId} year={year} today={today} />
      {last && <ClientCategory id={client.documentId} month={last} />}
      <ClientTasks id={client.documentId} today={today} />
      <ClientContacts id={client.documentId} />
      <ClientActivity client={client} today={today} />
      <ClientFacts client={client} owner={year.data?.row?.owner?.name ?? null} />
    </>
  );
}
