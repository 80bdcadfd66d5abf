import Delete from '@mui/icons-material/DeleteOutlineRounded';
import FileIcon from '@mui/icons-material/InsertDriveFileOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import MuiLink from '@mui/material/Link';
import type { Attachment } from '@rumbo/config/api';
import { useState } from 'react';
import { useGetIdentity, useNotify, useTranslate } from 'react-admin';
import { download } from '../../data/download';
import { useErrorText } from '../display/use-error-text';
import { useFormat } from '../display/use-format';
import { fileSize } from './file-size';
import { ImageView } from './ImageView';
import { Thumbnail } from './Thumbnail';
import { isDrawn } from './use-file-url';
import { useRemoval } from './use-removal';

interface Props {
  files: readonly Attachment[];
  /** Called when one is gone for good; without it none can be taken away here. */
  onGone?: () => unknown;
}

/** Images in small, other files by name; one's own can be taken away. */
export function AttachmentList({ files, onGone }: Props) {
  const translate = useTranslate();
  const notify = useNotify();
  const errorText = useErrorText();
  const format = useFormat();
  const { identity } = useGetIdentity();
  const { isHidden, remove } = useRemoval(onGone);
  const [shown, setShown] = useState<Attachment | null>(null);
  const fetchFile = ({ id, name }: Attachment): void => {
    download(`/api/attachments/${id}/file`, name).catch((error) => notify(errorText(error), { type: 'error' }));
  };
  const visible = files.filter(({ id }) => !isHidden(id));
  if (visible.length === 0) return null;
  const details = ({ size, by, createdAt }: Attachment): string => {
    const { value, unit } = fileSize(size);
    return [`${format.number(value)} ${unit}`, by?.label, format.moment(createdAt)].filter(Boolean).join(' · ');
  };
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {visible.map((file) => (
        <Box
          component="li"
          key={file.id}
          title={details(file)}
          sx={{
            display: 'flex',
            alignItems: isDrawn(file) ? 'start' : 'center',
            gap: 0.25,
            maxWidth: '100%',
            minWidth: 0,
          }}
        >
          {isDrawn(file) ? (
            <Thumbnail file={file} onOpen={() => setShown(file)} />
          ) : (
            <>
              <FileIcon sx={{ fontSize: 16, color: 'text.secondary', flexShrink: 0 }} />
              <MuiLink
                component="button"
                type="button"
                variant="body2"
                color="text.primary"
                onClick={() => fetchFile(file)}
                aria-label={translate('attachments.download', { name: file.name })}
                sx={{ minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
              >
                {file.name}
              </MuiLink>
            </>
          )}
          {onGone && file.by !== null && file.by.id === identity?.id && (
            <IconButton
              size="small"
              aria-label={translate('attachments.delete', { name: file.name })}
              onClick={() => remove(file)}
              sx={{ p: 0.25 }}
            >
              <Delete sx={{ fontSize: 15 }} />
            </IconButton>
          )}
        </Box>
      ))}
      {shown && <ImageView file={shown} onDownload={() => fetchFile(shown)} onClose={() => setShown(null)} />}
    </Box>
  );
}
