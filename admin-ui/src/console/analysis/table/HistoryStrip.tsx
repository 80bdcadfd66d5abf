import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import type { HistoryRow, Variable } from '@rumbo/config/api';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { callApi } from '../../../data/api';
import { useFormat } from '../../display/use-format';

interface Props {
  /** documentId of the client. */
  client: string;
  variable: Variable;
}

/** Without a month for a client that has bought nothing yet. */
export const useHistory = ({ client, variable }: Props) =>
  useQuery({
    queryKey: ['analysis', 'history', client, variable],
    queryFn: ({ signal }) =>
      callApi<{ data: HistoryRow[] }>(`/api/analysis/history?client=${client}&variable=${variable}`, { signal }),
  });

/** What a client carried in each of twelve months, oldest first: its colour, who gave it, its class. */
export function HistoryStrip({ client, variable }: Props) {
  const translate = useTranslate();
  const format = useFormat();
  const { data, error } = useHistory({ client, variable });
  if (error) return null;
  if (!data) return <Skeleton variant="rounded" height={44} />;
  const words = ({ month, category, reason, user, abc }: HistoryRow): string =>
    [
      format.month(month),
      category?.label ?? translate('analysis.no_category'),
      reason?.label,
      user && translate('history.by', { name: user }),
      abc && `ABC ${abc}`,
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Box
      component="ol"
      aria-label={translate('history.title')}
      sx={{
        m: 0,
        p: 0,
        listStyle: 'none',
        display: 'grid',
        gap: 0.5,
        gridTemplateColumns: 'repeat(12, minmax(0, 1fr))',
      }}
    >
      {data.data.toReversed().map((row) => (
        <Box component="li" key={row.month} title={words(row)} sx={{ textAlign: 'center', fontSize: 10.5 }}>
          <Box
            role="img"
            aria-label={words(row)}
            sx={{
              height: 14,
              borderRadius: 0.5,
              bgcolor: row.category?.color ?? 'action.hover',
              // A person's choice has a frame of its own, not only another colour.
              ...(row.category?.setBy === 'person' && {
                outline: '2px solid',
                outlineColor: 'text.primary',
                outlineOffset: 1,
              }),
            }}
          />
          <Box aria-hidden sx={{ mt: 0.5, fontWeight: 600 }}>
            {row.abc ?? '–'}
          </Box>
          <Box aria-hidden sx={{ color: 'text.secondary' }}>
            {format.month(row.month, 'short').slice(0, 3)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
