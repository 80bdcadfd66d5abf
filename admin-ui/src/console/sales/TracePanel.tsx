import Close from '@mui/icons-material/CloseRounded';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { callApi } from '../../data/api';
import { LoadError } from '../display/LoadError';
import { type Statement, TraceStatement } from './TraceStatement';

const WIDTH = 400;

/** "Rastro": the file, row and mail a sale line comes from, and every other import that stated its document. */
export function TracePanel({ lineId, onClose }: { lineId: string; onClose: () => void }) {
  const translate = useTranslate();
  const { data, error, refetch } = useQuery({
    queryKey: ['trace', lineId],
    queryFn: ({ signal }) =>
      callApi<{ data: { document: string; statements: Statement[] } }>(
        `/api/sales/${encodeURIComponent(lineId)}/trace`,
        { signal },
      ),
    enabled: lineId !== '',
    retry: false,
  });
  const trace = data?.data;
  const own = trace?.statements.filter(({ row }) => row !== null) ?? [];
  const others = trace?.statements.filter(({ row }) => row === null) ?? [];
  return (
    <Drawer
      anchor="right"
      open={lineId !== ''}
      onClose={onClose}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-label': translate('sales.trace'),
          sx: { width: { xs: '100%', sm: WIDTH }, p: 2 },
        },
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'start', gap: 1, mb: 2 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="h1" component="h2">
            {translate('sales.trace')}
          </Typography>
          <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
            {trace ? `${translate('sales.document')} ${trace.document}` : ' '}
          </Typography>
        </Box>
        <IconButton autoFocus size="small" onClick={onClose} aria-label={translate('common.close')}>
          <Close fontSize="small" />
        </IconButton>
      </Box>
      {error ? (
        <LoadError error={error} onRetry={() => void refetch()} />
      ) : !trace ? (
        <Skeleton variant="rounded" height={180} aria-hidden />
      ) : (
        <Box sx={{ display: 'grid', gap: 1 }}>
          <Typography variant="h3">{translate('sales.trace_from')}</Typography>
          {own.map((statement) => (
            <TraceStatement key={statement.importId} statement={statement} />
          ))}
          <Typography variant="h3" sx={{ mt: 2 }}>
            {translate('sales.trace_others')}
          </Typography>
          {others.length === 0 && (
            <Typography variant="body2" color="text.secondary">
              {translate('sales.trace_alone')}
            </Typography>
          )}
          {others.map((statement) => (
            <TraceStatement key={statement.importId} statement={statement} />
          ))}
        </Box>
      )}
    </Drawer>
  );
}
