import Close from '@mui/icons-material/CloseRounded';
import Download from '@mui/icons-material/DownloadRounded';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import IconButton from '@mui/material/IconButton';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { Attachment } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { useFileUrl } from './use-file-url';

interface Props {
  file: Attachment;
  onDownload: () => void;
  onClose: () => void;
}

/** An image as large as the window lets it be. */
export function ImageView({ file, onDownload, onClose }: Props) {
  const translate = useTranslate();
  const url = useFileUrl(file, true);
  return (
    <Dialog open onClose={onClose} maxWidth="lg" aria-label={file.name}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, pl: 2, pr: 1, py: 0.5 }}>
        <Typography variant="body2" noWrap sx={{ flex: 1, fontWeight: 600 }}>
          {file.name}
        </Typography>
        <IconButton
          size="small"
          aria-label={translate('attachments.download', { name: file.name })}
          onClick={onDownload}
        >
          <Download sx={{ fontSize: 18 }} />
        </IconButton>
        <IconButton size="small" aria-label={translate('ra.action.close')} onClick={onClose}>
          <Close sx={{ fontSize: 18 }} />
        </IconButton>
      </Box>
      {url ? (
        <Box component="img" src={url} alt={file.name} sx={{ maxWidth: '100%', maxHeight: 'calc(100vh - 140px)' }} />
      ) : (
        <Skeleton variant="rectangular" sx={{ width: 'min(640px, 80vw)', height: 420 }} />
      )}
    </Dialog>
  );
}
