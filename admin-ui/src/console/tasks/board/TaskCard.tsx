import Comment from '@mui/icons-material/ChatBubbleOutlineRounded';
import Repeat from '@mui/icons-material/RepeatRounded';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import MuiLink from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { TaskItem } from '@rumbo/config/api';
import { ruleInWords } from '@rumbo/config/recurrence';
import { memo } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useTaskAddress } from '../drawer/use-task-drawer';
import { DueDay } from '../frame/DueDay';

/** What a task is about, for whom, until when, and whether it comes again. */
export const TaskCard = memo(function TaskCard({ task, today }: { task: TaskItem; today: string }) {
  const translate = useTranslate();
  const locale = useLocale();
  const addressOf = useTaskAddress();
  const { id, title, priority, assignee, client, recurrence, comments } = task;
  const isPressing = priority === 'high' || priority === 'urgent';
  return (
    <Paper variant="outlined" sx={{ p: 1.25, display: 'grid', gap: 0.5 }}>
      <MuiLink
        component={Link}
        to={addressOf(id)}
        color="text.primary"
        sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}
      >
        {title}
      </MuiLink>
      <Typography variant="body2" color="text.secondary">
        {[client?.name, assignee?.label ?? translate('tasks.nobody')].filter(Boolean).join(' · ')}
      </Typography>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', fontSize: 13 }}>
        {isPressing && <Chip size="small" label={translate(`values.${priority}`)} />}
        <DueDay task={task} today={today} />
        {recurrence && (
          <Box
            component="span"
            sx={{ display: 'inline-flex', gap: 0.5, alignItems: 'center', color: 'text.secondary' }}
          >
            <Repeat sx={{ fontSize: 15 }} aria-hidden />
            {ruleInWords(recurrence, locale === 'en' ? 'en' : 'es')}
          </Box>
        )}
        {comments > 0 && (
          <Box
            component="span"
            aria-label={translate('tasks.comments', { smart_count: comments })}
            role="img"
            sx={{ display: 'inline-flex', gap: 0.5, alignItems: 'center', color: 'text.secondary' }}
          >
            <Comment sx={{ fontSize: 14 }} aria-hidden />
            {comments}
          </Box>
        )}
      </Box>
    </Paper>
  );
});
