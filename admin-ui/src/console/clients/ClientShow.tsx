import Box from '@mui/material/Box';
import { useState } from 'react';
import { ShowBase, useShowContext } from 'react-admin';
import type { ConsoleRecord } from '../../data/strapi-record';
import { Attachments } from '../attachments/Attachments';
import { LoadError } from '../display/LoadError';
import { PageHeader } from '../display/PageHeader';
import { TaskPanel } from '../tasks/panel/TaskPanel';
import { EntryActions } from '../types/EntryActions';
import { FormSkeleton } from '../types/TypeForm';
import { useLabels } from '../types/use-labels';
import { useOwnType } from '../types/use-own-type';
import { ClientFields } from './ClientFields';
import { ContactsPanel } from './contacts/ContactsPanel';
import { Composer, type Writing } from './log/Composer';
import { useLog } from './log/use-log';
import { CategoryHistory } from './numbers/CategoryHistory';
import { ClientNumbers } from './numbers/ClientNumbers';
import { Timeline } from './timeline/Timeline';

/** A client from all sides: what it brings, what happened with it, and what is to be done. */
export default function ClientShow() {
  return (
    <ShowBase>
      <ClientPage />
    </ShowBase>
  );
}

function ClientPage() {
  const type = useOwnType();
  const labels = useLabels();
  const { record, error, refetch } = useShowContext<ConsoleRecord>();
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!record) return <FormSkeleton />;
  const { name, code, city } = record;
  return (
    <>
      <PageHeader
        title={String(name ?? '')}
        subtitle={[code, city].filter(Boolean).join(' · ')}
        back={{ to: '/clients', label: labels.typeName(type, 2) }}
        actions={<EntryActions record={record} />}
      />
      <Card record={record} />
    </>
  );
}

function Card({ record }: { record: ConsoleRecord }) {
  const id = String(record.id);
  const [writing, setWriting] = useState<Writing | null>(null);
  const { readAgain } = useLog(id);
  const owner = record['owner'] as { id: number } | null | undefined;
  const client = { id, name: String(record['name'] ?? ''), owner: owner?.id ?? null };
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'start',
        // On phones the timeline comes last: it has no end.
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 320px', xl: 'minmax(0, 1fr) 380px' },
        gridTemplateAreas: {
          xs: '"numbers" "log" "side" "timeline"',
          md: '"numbers numbers" "log side" "timeline side"',
        },
        gridTemplateRows: { md: 'auto auto 1fr' },
      }}
    >
      <Box sx={{ gridArea: 'numbers', minWidth: 0 }}>
        <ClientNumbers id={id} code={String(record['code'] ?? '')} />
      </Box>
      <Box sx={{ gridArea: 'log', minWidth: 0 }}>
        <Composer client={id} writing={writing} onWriting={setWriting} />
      </Box>
      <Box sx={{ gridArea: 'side', display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <TaskPanel about={{ client: id }} />
        <ContactsPanel client={client} onReach={(kind, { documentId }) => setWriting({ kind, contact: documentId })} />
        <Attachments target={{ type: 'client', id }} onChange={readAgain} />
        <CategoryHistory client={id} />
        <ClientFields record={record} />
      </Box>
      <Box sx={{ gridArea: 'timeline', minWidth: 0 }}>
        <Timeline client={client} />
      </Box>
    </Box>
  );
}
