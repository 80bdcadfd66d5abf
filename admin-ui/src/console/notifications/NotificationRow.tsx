import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import type { NotificationItem, SubjectType } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFormat } from '../display/use-format';
import { useTaskAddress } from '../tasks/drawer/use-task-drawer';

const PAGES: Readonly<Record<Exclude<SubjectType, 'task'>, string>> = { strategy: 'strategies', client: 'clients' };

/** What happened, to what, and when; following it opens the subject. */
export function NotificationRow({ item, onOpen }: { item: NotificationItem; onOpen: () => void }) {
  const translate = useTranslate();
  const format = useFormat();
  const taskAddress = useTaskAddress();
  const { kind, at, readAt, from, subject, excerpt, due } = item;
  const isUnread = readAt === null;
  const what = translate(`notifications.kinds.${kind}`, { who: from?.label ?? translate('notifications.somebody') });
  return (
    <Box component="li" sx={{ listStyle: 'none', '& + &': { borderTop: 1, borderColor: 'divider' } }}>
      <ButtonBase
        component={Link}
        to={subject.type === 'task' ? taskAddress(subject.id) : `/${PAGES[subject.type]}/${subject.id}/show`}
        onClick={onOpen}
        sx={{
          width: '100%',
          display: 'grid',
          gridTemplateColumns: '8px 1fr',
          alignItems: 'start',
          gap: 1.25,
          px: 2,
          py: 1.25,
          textAlign: 'left',
          '&:hover, &:focus-visible': { bgcolor: 'action.hover' },
        }}
      >
        <Box
          {...(isUnread && { role: 'img', 'aria-label': translate('notifications.unread') })}
          sx={{ width: 8, height: 8, mt: 0.75, borderRadius: '50%', bgcolor: isUnread ? 'primary.main' : undefined }}
        />
        <Box sx={{ minWidth: 0 }}>
          <Typography variant="caption" color="text.secondary" component="div">
            {what} · <time dateTime={at}>{format.ago(at, Date.now())}</time>
          </Typography>
          <Typography variant="body2" sx={{ fontWeight: isUnread ? 600 : 500, overflowWrap: 'anywhere' }}>
            {subject.title}
          </Typography>
          {excerpt && (
            <Typography variant="body2" color="text.secondary" noWrap>
              {excerpt}
            </Typography>
          )}
          {due && (
            <Typography variant="caption" color="text.secondary">
              {translate('notifications.due', { day: format.day(due) })}
            </Typography>
          )}
        </Box>
      </ButtonBase>
    </Box>
  );
}
