import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { LoadError } from '../display/LoadError';
import { readLine } from './read-trace';
import { StatementCard } from './StatementCard';

/** The file, row and mail a sale line comes from, and every other import that stated its document. */
export function LineOrigin({ lineId }: { lineId: string }) {
  const translate = useTranslate();
  const { data, error, refetch } = useQuery({
    queryKey: ['trace', lineId],
    queryFn: ({ signal }) => readLine(lineId, signal),
  });
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={180} sx={{ m: 2 }} />;
  const { document, statements } = data.data;
  const own = statements.filter(({ row }) => row !== null);
  const others = statements.filter(({ row }) => row === null);
  return (
    <Box sx={{ display: 'grid', gap: 1, p: 2 }}>
      <Typography variant="h2" component="p" sx={{ overflowWrap: 'anywhere' }}>
        {translate('sales.document')} {document}
      </Typography>
      <Typography variant="h3">{translate('sales.trace_from')}</Typography>
      {own.map((statement) => (
        <StatementCard key={statement.importId} statement={statement} />
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
        <StatementCard key={statement.importId} statement={statement} />
      ))}
    </Box>
  );
}
