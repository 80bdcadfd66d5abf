import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale, useNotify, useTranslate } from 'react-admin';
import { callApi } from '../../data/api';
import { LoadError } from '../display/LoadError';
import { Panel } from '../display/Panel';
import { useFormat } from '../display/use-format';
import { Pager } from '../table/Pager';
import { TableSkeleton } from '../table/TableSkeleton';
import { downloadRejects } from './download-file';
import { type Reject, RejectRow } from './RejectRow';
import { useImportAction } from './use-import-action';

const PAGE_SIZE = 50;

interface Props {
  importId: string;
  total: number;
}

/** The rows that were not applied; mended in place and read again with their file. */
export function RejectTable({ importId, total: counted }: Props) {
  const translate = useTranslate();
  const locale = useLocale();
  const notify = useNotify();
  const { number } = useFormat();
  const { act, busy } = useImportAction(importId);
  const [page, setPage] = useState(1);
  const [open, setOpen] = useState<string | null>(null);
  const [corrected, setCorrected] = useState<Readonly<Record<number, Record<string, string>>>>({});
  const { data, error, refetch } = useQuery({
    queryKey: ['rejects', importId, page, counted],
    queryFn: ({ signal }) =>
      callApi<{ data: Reject[]; meta: { columns: string[]; pagination: { total: number } } }>(
        `/api/imports/${importId}/rejects?pagination[page]=${page}&pagination[pageSize]=${PAGE_SIZE}`,
        { signal },
      ),
    placeholderData: keepPreviousData,
  });
  const mended = Object.keys(corrected).length;

  const readAgain = async (): Promise<void> => {
    if (!(await act('read-again'))) return;
    setCorrected({});
    notify('imports.act.read-again_done', { type: 'success' });
  };

  return (
    <Panel
      title={`${translate('imports.rejects')} (${number(data?.meta.pagination.total ?? counted)})`}
      hint={`${translate('imports.mend.hint')} ${translate('imports.mend.resend')}`}
      actions={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {(['csv', 'xlsx'] as const).map((format) => (
            <Button key={format} size="small" onClick={() => void downloadRejects(importId, format, locale)}>
              {translate(`imports.download_rejects.${format}`)}
            </Button>
          ))}
          {mended > 0 && (
            <Button variant="contained" disabled={busy !== null} onClick={() => void readAgain()}>
              {translate('imports.mend.apply', { smart_count: mended })}
            </Button>
          )}
        </Box>
      }
      flush
    >
      {error ? (
        <LoadError error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <TableSkeleton columns={4} />
      ) : (
        <Box
          component="ul"
          aria-label={translate('imports.rejects')}
          sx={{ listStyle: 'none', m: 0, p: 0, borderTop: 1, borderColor: 'divider' }}
        >
          {data.data.map((reject) => (
            <RejectRow
              key={reject.id}
              importId={importId}
              reject={reject}
              columns={data.meta.columns}
              corrected={corrected[reject.row]}
              open={open === String(reject.id)}
              onToggle={() => setOpen(open === String(reject.id) ? null : String(reject.id))}
              onCorrected={(values) => {
                setCorrected({ ...corrected, [reject.row]: { ...corrected[reject.row], ...values } });
                setOpen(null);
              }}
            />
          ))}
        </Box>
      )}
      <Pager page={page} pageSize={PAGE_SIZE} total={data?.meta.pagination.total ?? 0} onPage={setPage} />
    </Panel>
  );
}
