import Strategy from '@mui/icons-material/AltRouteRounded';
import File from '@mui/icons-material/AttachFileRounded';
import Comment from '@mui/icons-material/ChatBubbleOutlineRounded';
import Done from '@mui/icons-material/CheckCircleOutlineRounded';
import Category from '@mui/icons-material/LabelOutlined';
import Owner from '@mui/icons-material/PersonOutlineRounded';
import Task from '@mui/icons-material/RadioButtonUncheckedRounded';
import Purchase from '@mui/icons-material/ShoppingBagOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { TimelineItem, TimelineKind } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { AttachmentList } from '../../attachments/AttachmentList';
import { useFormat } from '../../display/use-format';
import { INTERACTION_ICONS } from '../log/kinds';
import { useLog } from '../log/use-log';
import { Said } from './Said';
import type { TimelineClient } from './Timeline';
import { What } from './What';

const ICONS: Readonly<Record<Exclude<TimelineKind, 'interaction'>, typeof Comment>> = {
  comment: Comment,
  'task-made': Task,
  'task-done': Done,
  strategy: Strategy,
  category: Category,
  owner: Owner,
  file: File,
  'first-purchase': Purchase,
  'last-purchase': Purchase,
};

/** Done by a person, also where the account is gone. */
const BY_PEOPLE: readonly TimelineKind[] = ['interaction', 'comment', 'category', 'file'];

/** What happened, who did it and when; what a person said stands below in full. */
export function TimelineRow({ item, client }: { item: TimelineItem; client: TimelineClient }) {
  const translate = useTranslate();
  const { readAgain } = useLog(client.id);
  const Icon = item.kind === 'interaction' ? INTERACTION_ICONS[item.detail.kind] : ICONS[item.kind];
  const who = item.by?.label ?? (BY_PEOPLE.includes(item.kind) ? translate('comments.somebody') : '');
  const isSaid = item.kind === 'interaction' || item.kind === 'comment';
  return (
    <Box component="li" sx={{ display: 'grid', gridTemplateColumns: '28px minmax(0, 1fr)', columnGap: 1.25, py: 0.75 }}>
      <Box
        aria-hidden
        sx={({ tokens }) => ({
          display: 'grid',
          placeItems: 'center',
          width: 28,
          height: 28,
          borderRadius: '50%',
          bgcolor: isSaid ? tokens.accentSoft : tokens.neutralSoft,
          color: isSaid ? tokens.accent : tokens.textSoft,
        })}
      >
        <Icon sx={{ fontSize: 16 }} />
      </Box>
      <Box sx={{ minWidth: 0, display: 'grid', gap: 0.5 }}>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline', pt: 0.5 }}>
          <Typography variant="body2" component="div" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            {who && <strong>{who} </strong>}
            <What item={item} client={client.id} />
          </Typography>
          <Time at={item.at} />
        </Box>
        {isSaid && <Said item={item} client={client} />}
        <AttachmentList files={item.attachments} onGone={readAgain} />
      </Box>
    </Box>
  );
}

/** The hour; a purchase has a day alone. */
function Time({ at }: { at: string }) {
  const { locale, moment } = useFormat();
  if (at.length === 10) return null;
  return (
    <Typography
      component="time"
      dateTime={at}
      title={moment(at)}
      variant="caption"
      color="text.secondary"
      sx={{ ml: 'auto', whiteSpace: 'nowrap' }}
    >
      {new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(new Date(at))}
    </Typography>
  );
}
