import Box from '@mui/material/Box';
import type { TaskItem } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../display/use-format';

/** When a task is due; late is said in words, too. Nothing without a due day. */
export function DueDay({ task: { dueDate, dueTime, state }, today }: { task: TaskItem; today: string }) {
  const translate = useTranslate();
  const { day } = useFormat();
  if (!dueDate) return null;
  const isLate = dueDate < today && (state === 'todo' || state === 'doing');
  const when = dueDate === today ? translate('tasks.dues.today') : day(dueDate);
  return (
    <Box component="span" sx={{ color: ({ tokens }) => (isLate ? tokens.bad : tokens.textSoft), whiteSpace: 'nowrap' }}>
      {isLate ? translate('tasks.late', { day: when }) : [when, dueTime].filter(Boolean).join(' ')}
    </Box>
  );
}
