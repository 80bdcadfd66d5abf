import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { LoadError } from '../../display/LoadError';
import { Panel } from '../../display/Panel';
import { useSeen } from '../../display/use-seen';
import { byDay } from './days';
import { TimelineRow } from './TimelineRow';
import { useDayName } from './use-day-name';
import { SHOWN, type Shown, useTimeline } from './use-timeline';

export interface TimelineClient {
  /** documentId */
  id: string;
  /** Number of the account a task made here is for; null: nobody's client. */
  owner: number | null;
}

/** Everything that happened with a client in one order, by day; more comes as one goes down. */
export function Timeline({ client }: { client: TimelineClient }) {
  const translate = useTranslate();
  const dayName = useDayName();
  const [shown, setShown] = useState<Shown>('all');
  const { items, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isPlaceholderData } = useTimeline(
    client.id,
    shown,
  );
  const { ref, isSeen } = useSeen();
  useEffect(() => {
    if (isSeen && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [isSeen, hasNextPage, isFetchingNextPage, fetchNextPage]);
  return (
    <Panel title={translate('client.timeline')}>
      <Box sx={{ overflowX: 'auto', mx: -2, px: 2, pb: 1 }}>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={shown}
          onChange={(_, next: Shown | null) => next && setShown(next)}
          aria-label={translate('client.show')}
        >
          {(Object.keys(SHOWN) as Shown[]).map((one) => (
            <ToggleButton key={one} value={one} sx={{ whiteSpace: 'nowrap', px: 1.25 }}>
              {translate(`client.shown.${one}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Box>
      {error && <LoadError error={error} onRetry={() => void refetch()} />}
      {!items && !error && <Skeleton variant="rounded" height={160} />}
      {items?.length === 0 && (
        <Typography variant="body2" color="text.secondary" sx={{ py: 1 }}>
          {translate(shown === 'all' ? 'client.nothing_yet' : 'client.nothing_such')}
        </Typography>
      )}
      <Box sx={{ opacity: isPlaceholderData ? 0.6 : 1 }}>
        {byDay(items ?? []).map(({ day, items: of }) => (
          <Box component="section" key={day} aria-label={dayName(day)} sx={{ mt: 1.5 }}>
            <Typography variant="h3" color="text.secondary" sx={{ mb: 0.5 }}>
              {dayName(day)}
            </Typography>
            <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
              {of.map((item) => (
                <TimelineRow key={`${item.kind} ${item.id}`} item={item} client={client} />
              ))}
            </Box>
          </Box>
        ))}
      </Box>
      {hasNextPage && (
        <Button
          ref={ref}
          size="small"
          color="secondary"
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
          sx={{ mt: 1 }}
        >
          {translate('client.older')}
        </Button>
      )}
    </Panel>
  );
}
