import BellIcon from '@mui/icons-material/NotificationsNoneRounded';
import Badge from '@mui/material/Badge';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { NotificationPanel } from '../notifications/NotificationPanel';
import { useUnread } from '../notifications/use-notifications';

/** How much is news to the caller, and the list of it. */
export function Bell() {
  const translate = useTranslate();
  const unread = useUnread();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <IconButton
        size="small"
        aria-haspopup="dialog"
        aria-label={translate(unread > 0 ? 'notifications.bell_unread' : 'notifications.bell', { smart_count: unread })}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Badge
          badgeContent={unread || undefined}
          max={99}
          color="primary"
          sx={{ '& .MuiBadge-badge': { height: 16, minWidth: 16, px: 0.5, fontSize: 10 } }}
        >
          <BellIcon sx={{ fontSize: 20 }} />
        </Badge>
      </IconButton>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      >
        <Box sx={{ width: 380, maxWidth: 'calc(100vw - 32px)', maxHeight: '70vh' }}>
          <NotificationPanel onClose={() => setAnchor(null)} />
        </Box>
      </Popover>
    </>
  );
}
