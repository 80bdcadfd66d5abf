import { readClient } from '../data/clients';
import type { Logged } from '../data/interactions';
import { readTask } from '../data/tasks';
import { useLoad } from '../data/use-load';
import { useI18n } from '../i18n/I18n';
import { Failure, Notice } from '../layout/Notice';
import { Screen } from '../layout/Screen';
import { Skeleton } from '../layout/Skeleton';
import { LogForm } from './LogForm';

/** A visit, call or mail logged from the client's card. */
export function LogAtClient({ id, kind }: { id: string; kind: Logged }) {
  const { t } = useI18n();
  const { data, failure, reload } = useLoad(`client ${id}`, (signal) => readClient(id, signal));
  return (
    <Screen title={t.visit.titles[kind]} lead={data?.name} back={{ screen: 'client', id }}>
      {failure && !data && <Failure kind={failure} onRetry={reload} />}
      {!failure && !data && <Skeleton shapes={['row', 'line', 'tall']} />}
      {data && <LogForm kind={kind} client={data} />}
    </Screen>
  );
}

/** The visit one made for a task, at the task's client. */
export function LogForTask({ id }: { id: string }) {
  const { t } = useI18n();
  const { data, failure, reload } = useLoad(`task ${id}`, (signal) => readTask(id, signal));
  return (
    <Screen title={t.visit.titles.visit} lead={data?.client?.name} back={{ screen: 'task', id }}>
      {failure && !data && <Failure kind={failure} onRetry={reload} />}
      {!failure && !data && <Skeleton shapes={['row', 'line', 'tall']} />}
      {data?.client && <LogForm kind="visit" client={data.client} task={data} />}
      {data && !data.client && <Notice icon="clients" title={t.visit.needsClient} text={t.visit.needsClientWay} />}
    </Screen>
  );
}
