import Box from '@mui/material/Box';
import { ShowBase, useShowContext } from 'react-admin';
import type { ConsoleRecord } from '../../data/strapi-record';
import { Attachments } from '../attachments/Attachments';
import { Comments } from '../comments/Comments';
import { LoadError } from '../display/LoadError';
import { PageHeader } from '../display/PageHeader';
import { Panel } from '../display/Panel';
import { TaskPanel } from '../tasks/panel/TaskPanel';
import { EntryActions } from '../types/EntryActions';
import { FieldList } from '../types/FieldList';
import { FormSkeleton } from '../types/TypeForm';
import { useLabels } from '../types/use-labels';
import { useOwnType } from '../types/use-own-type';
import { ImpactPanel } from './ImpactPanel';

/** A strategy: what it has brought, its tasks, everything it holds, and what people say of it. */
export default function StrategyShow() {
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
        title={String(record['name'] ?? '')}
        back={{ to: '/strategies', label: labels.typeName(type, 2) }}
        actions={<EntryActions record={record} />}
      />
      <Box sx={{ display: 'grid', gap: 2 }}>
        <ImpactPanel id={String(record.id)} />
        <TaskPanel about={{ strategy: String(record.id) }} />
        <Panel>
          <FieldList type={type} record={record} without={['name', 'view']} />
        </Panel>
        <Attachments target={{ type: 'strategy', id: String(record.id) }} />
        <Comments target={{ type: 'strategy', id: String(record.id) }} />
      </Box>
    </>
  );
}
