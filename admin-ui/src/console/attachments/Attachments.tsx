import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { Attachment } from '@rumbo/config/api';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { callApi } from '../../data/api';
import { LoadError } from '../display/LoadError';
import { Panel } from '../display/Panel';
import { AttachmentList } from './AttachmentList';
import { PickFiles } from './PickFiles';
import { UploadRows } from './UploadRows';
import { useFileDrop } from './use-file-drop';
import { type AttachedTo, useUploads } from './use-uploads';

interface Props {
  target: AttachedTo;
  /** Others that show these files read again. */
  onChange?: () => void;
}

/** The files on a task, a client or a strategy: dropped here, pasted, or picked. */
export function Attachments({ target, onChange }: Props) {
  const translate = useTranslate();
  const client = useQueryClient();
  const { uploads, send, forget } = useUploads();
  const queryKey = ['attachments', target.type, target.id];
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      callApi<{ data: Attachment[] }>(`/api/attachments?${target.type}=${target.id}`, { signal }),
  });
  const readAgain = async (): Promise<void> => {
    await client.invalidateQueries({ queryKey });
    onChange?.();
  };
  const add = (files: File[]): void => void send(files, target).then(readAgain);
  const { isOver, handlers } = useFileDrop(add);
  return (
    // Focusable, so that a file can be pasted: a press anywhere in it is enough.
    <Box {...handlers} tabIndex={-1} sx={{ minWidth: 0, '&:focus': { outline: 'none' } }}>
      <Panel title={translate('attachments.title')} actions={<PickFiles onPick={add} />}>
        <Box
          sx={{
            display: 'grid',
            gap: 1,
            ...(isOver && { outline: '2px dashed', outlineColor: 'primary.main', outlineOffset: 6, borderRadius: 1 }),
          }}
        >
          {error && <LoadError error={error} onRetry={() => void refetch()} />}
          {!data && !error && <Skeleton height={32} />}
          {data && <AttachmentList files={data.data} onGone={readAgain} />}
          <UploadRows uploads={uploads} onForget={forget} />
          {data?.data.length === 0 && uploads.length === 0 && (
            <Typography variant="body2" color="text.secondary">
              {translate(isOver ? 'attachments.drop_now' : 'attachments.empty')}
            </Typography>
          )}
        </Box>
      </Panel>
    </Box>
  );
}
