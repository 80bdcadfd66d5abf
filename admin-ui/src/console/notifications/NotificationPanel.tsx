import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useNotify, useTranslate } from 'react-admin';
import { EmptyState } from '../display/EmptyState';
import { LoadError } from '../display/LoadError';
import { useErrorText } from '../display/use-error-text';
import { MailTrouble } from './MailTrouble';
import { NotificationRow } from './NotificationRow';
import { useNotifications } from './use-notifications';

/** What is news to the caller, the unread first. */
export function NotificationPanel({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const errorText = useErrorText();
  const { items, unread, error, refetch, markOne, markAll, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useNotifications();
  const sayFailed = (failure: unknown): void => notify(errorText(failure), { type: 'error' });

  return (
    <Box component="section" aria-label={translate('notifications.title')}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2, minHeight: 48 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          {translate('notifications.title')}
        </Typography>
        {unread > 0 && (
          <Button size="small" onClick={() => void markAll().catch(sayFailed)}>
            {translate('notifications.all_read')}
          </Button>
        )}
      </Box>
      <MailTrouble />
      {error && <LoadError error={error} onRetry={() => void refetch()} />}
      {!items && !error && <Skeleton variant="rounded" height={120} sx={{ mx: 2, mb: 2 }} />}
      {items?.length === 0 && (
        <EmptyState title={translate('notifications.empty_title')} text={translate('notifications.empty_text')} />
      )}
      <Box component="ul" sx={{ m: 0, p: 0 }}>
        {items?.map((item) => (
          <NotificationRow
            key={item.id}
            item={item}
            onOpen={() => {
              onClose();
              markOne(item).catch(sayFailed);
            }}
          />
        ))}
      </Box>
      {hasNextPage && (
        <Button
          size="small"
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
          sx={{ display: 'block', mx: 'auto', my: 1 }}
        >
          {translate('notifications.more')}
        </Button>
      )}
    </Box>
  );
}
