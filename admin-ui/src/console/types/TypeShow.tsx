import Stack from '@mui/material/Stack';
import type { ReactNode } from 'react';
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

interface Props {
  /** What follows the fields: the talk about the entry. */
  after?: (record: ConsoleRecord) => ReactNode;
}

export default function TypeShow({ after }: Props) {
  return (
    <ShowBase>
      <ShowPage {...(after && { after })} />
    </ShowBase>
  );
}

function ShowPage({ after }: Props) {
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
      <Stack gap={2}>
        <Panel>
          <FieldList type={type} record={record} />
        </Panel>
        {after?.(record)}
      </Stack>
    </>
  );
}
