import Download from '@mui/icons-material/FileDownloadOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { UNREADABLE_REASONS, type UnreadableReason } from '@rumbo/config/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { callApi } from '../../data/api';
import { model, useType } from '../../data/model';
import { addPopulate } from '../../data/strapi-query';
import { toRecord } from '../../data/strapi-record';
import { LoadError } from '../display/LoadError';
import { PageHeader } from '../display/PageHeader';
import { PageSkeleton } from '../display/PageSkeleton';
import { Panel } from '../display/Panel';
import { AssignPanel } from './AssignPanel';
import { CountsBar } from './CountsBar';
import { downloadFile } from './download-file';
import { ImportActions } from './ImportActions';
import { ImportFacts } from './ImportFacts';
import { ImportState, toneOf } from './ImportState';
import { type ImportRecord, isStanding, isTried, isUnderWay, POLL_MS } from './import-record';
import { type Kept, KeptNote } from './KeptNote';
import { PreviewPanel } from './PreviewPanel';
import { Progress } from './Progress';
import { QuarantinePanel } from './QuarantinePanel';
import { RejectTable } from './RejectTable';
import { ReadingDesk } from './reading/ReadingDesk';

const SEVERITY = { good: 'success', watch: 'warning', bad: 'error', busy: 'info', neutral: 'info' } as const;

/** Another delimiter or header row may read these after all. */
const SETTINGS_MAY_HELP: readonly UnreadableReason[] = ['empty', 'not-csv', 'stalled'];

/** No profile makes such a file readable: it has to be sent another way. */
const UNREADABLE: readonly string[] = UNREADABLE_REASONS.filter((reason) => !SETTINGS_MAY_HELP.includes(reason));

/** States from which a person may choose another profile. */
const TO_ASSIGN: readonly ImportRecord['state'][] = ['held', 'rejected', 'failed'];

/** One file: what became of it, why, and its rejected rows. Asks again while it is under way. */
export default function ImportShow() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const canDecide = useType('imports')?.can.create ?? false;
  const [kept, setKept] = useState<Kept[]>([]);
  const [adjusting, setAdjusting] = useState(false);
  const {
    data: record,
    error,
    refetch,
  } = useQuery({
    queryKey: ['import', id],
    queryFn: ({ signal }) => readImport(id, signal),
    refetchInterval: (query) => (isUnderWay(query.state.data) ? POLL_MS : false),
    placeholderData: keepPreviousData,
  });
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!record) return <PageSkeleton />;

  const reason = record.reason ? translate(`imports.reasons.${record.reason}`, { _: '' }) : '';
  const tried = isTried(record);
  const isBeingRead = record.state === 'received' && record.startedAt !== null;
  // One that stands and is read again keeps its profile; there the profile itself is changed.
  const canAdjust = canDecide && tried && record.applied + record.unchanged === 0;
  const canAssign =
    canDecide &&
    !UNREADABLE.includes(record.reason ?? '') &&
    (TO_ASSIGN.includes(record.state) || (canAdjust && adjusting));
  return (
    <>
      <PageHeader
        title={record.fileName ?? translate('imports.file')}
        beside={<ImportState state={record.state} tried={tried} />}
        back={{ to: '/imports', label: translate('imports.back') }}
        actions={
          <>
            {canDecide && <ImportActions record={record} onUndone={setKept} />}
            {record.kind === 'sales' && record.applied > 0 && (tried || isStanding(record)) && (
              <Button variant="outlined" component={Link} to={`/sales?import=${record.rowId}`}>
                {translate('imports.see_sales')}
              </Button>
            )}
            <Button variant="outlined" startIcon={<Download />} onClick={() => void downloadFile(record)}>
              {translate('imports.download')}
            </Button>
          </>
        }
      />
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Alert
          role="status"
          severity={tried ? 'info' : SEVERITY[toneOf(record.state)]}
          variant="outlined"
          sx={{ borderColor: 'divider', bgcolor: 'background.paper' }}
        >
          {(record.state === 'quarantined' ? '' : reason) ||
            translate(tried ? 'imports.explain_tried' : `imports.explain.${isBeingRead ? 'reading' : record.state}`)}
          {record.message && !reason && !['duplicate', 'quarantined'].includes(record.state) && (
            <Box sx={{ color: 'text.secondary' }}>{record.message}</Box>
          )}
          {record.duplicateOf && (
            <Box>
              <Link to={`/imports/${record.duplicateOf.id}/show`}>{translate('imports.original')}</Link>
            </Box>
          )}
        </Alert>
        {isUnderWay(record) && <Progress record={record} />}
        <KeptNote kept={kept} onClose={() => setKept([])} />
        {canDecide && record.state === 'quarantined' && <QuarantinePanel records={[record]} />}
        {tried && record.preview && (
          <PreviewPanel
            importId={record.id}
            preview={record.preview}
            isAgain={record.applied + record.unchanged > 0}
            actions={
              canAdjust && (
                <Button onClick={() => setAdjusting(!adjusting)} aria-expanded={adjusting}>
                  {translate('reading.adjust')}
                </Button>
              )
            }
          />
        )}
        {canAssign && <ReadingDesk record={record} />}
        {canAssign && record.state !== 'staged' && <AssignPanel record={record} />}
        {(record.read > 0 || isUnderWay(record)) && (
          <Panel title={translate('imports.counts')}>
            <CountsBar counts={tried && record.preview ? record.preview.counts : record} />
          </Panel>
        )}
        <Panel title={translate('form.details')}>
          <ImportFacts record={record} />
        </Panel>
        {record.rejected > 0 && <RejectTable importId={record.id} total={record.rejected} />}
      </Box>
    </>
  );
}

async function readImport(id: string, signal: AbortSignal): Promise<ImportRecord> {
  const params = new URLSearchParams();
  addPopulate(params, model.typeOf('imports'), 'entry');
  const { data } = await callApi<{ data: unknown }>(`/api/imports/${id}?${params}`, { signal });
  // The shape is the content type's, which this screen is made for.
  return toRecord(data) as ImportRecord;
}
