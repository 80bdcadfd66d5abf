import { ShowBase, useShowContext } from 'react-admin';
import type { ConsoleRecord } from '../../data/strapi-record';
import { LoadError } from '../display/LoadError';
import { PageHeader } from '../display/PageHeader';
import { Panel } from '../display/Panel';
import { titleOf } from './attributes';
import { EntryActions } from './EntryActions';
import { FieldList } from './FieldList';
import { FormSkeleton } from './TypeForm';
import { useLabels } from './use-labels';
import { useOwnType } from './use-own-type';

export default function TypeShow() {
  return (
    <ShowBase>
      <ShowPage />
    </ShowBase>
  );
}

function ShowPage() {
  const type = useOwnType();
  const labels = useLabels();
  const { record, error, refetch } = useShowContext<ConsoleRecord>();
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!record) return <FormSkeleton />;
  return (
    <>
      <PageHeader
        title={titleOf(type, record) || labels.typeName(type)}
        back={{ to: `/${type.path}`, label: labels.typeName(type, 2) }}
        actions={<EntryActions record={record} />}
      />
      <Panel>
        <FieldList type={type} record={record} />
      </Panel>
    </>
  );
}
