import AddTask from '@mui/icons-material/AddTaskRounded';
import Delete from '@mui/icons-material/DeleteOutlineRounded';
import Edit from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import type { TimelineItem } from '@rumbo/config/api';
import { useState } from 'react';
import { useGetIdentity, useTranslate } from 'react-admin';
import { useType } from '../../../data/model';
import { CommentText } from '../../comments/CommentText';
import { EditSaid } from './EditSaid';
import { TaskFrom } from './TaskFrom';
import type { TimelineClient } from './Timeline';
import { useSaid } from './use-said';

export type SaidItem = Extract<TimelineItem, { kind: 'interaction' | 'comment' }>;

/** What a person wrote, in full; a task can be made from it, and one's own changed or taken away. */
export function Said({ item, client }: { item: SaidItem; client: TimelineClient }) {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const canMakeTask = useType('tasks')?.can.create;
  const { isHidden, remove } = useSaid(client.id);
  const [open, setOpen] = useState<'edit' | 'task' | null>(null);
  const text = item.kind === 'interaction' ? item.detail.note : item.detail.body;
  const isOwn = item.by !== null && item.by.id === identity?.id;
  const close = (): void => setOpen(null);
  if (isHidden) return null;
  if (open === 'edit') return <EditSaid item={item} client={client.id} onDone={close} />;
  return (
    <>
      {text && <CommentText body={text} />}
      {open === 'task' ? (
        <TaskFrom item={item} client={client} isOwn={isOwn} onDone={close} />
      ) : (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, ml: -0.75 }}>
          {canMakeTask && (
            <Button
              size="small"
              color="secondary"
              startIcon={<AddTask sx={{ fontSize: '16px !important' }} />}
              onClick={() => setOpen('task')}
              sx={{ fontSize: 12, minHeight: 26, px: 0.75 }}
            >
              {translate('client.make_task')}
            </Button>
          )}
          {isOwn && (
            <>
              <IconButton size="small" aria-label={translate('client.edit')} onClick={() => setOpen('edit')}>
                <Edit sx={{ fontSize: 15 }} />
              </IconButton>
              <IconButton size="small" aria-label={translate('client.delete')} onClick={() => remove(item)}>
                <Delete sx={{ fontSize: 15 }} />
              </IconButton>
            </>
          )}
        </Box>
      )}
    </>
  );
}
