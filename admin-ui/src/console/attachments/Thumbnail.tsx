import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { Attachment } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { useSeen } from '../display/use-seen';
import { useFileUrl } from './use-file-url';

/** An image in small, fetched when it comes into sight; a press shows it whole. */
export function Thumbnail({ file, onOpen }: { file: Attachment; onOpen: () => void }) {
  const translate = useTranslate();
  const { ref, isSeen } = useSeen();
  const url = useFileUrl(file, isSeen);
  return (
    <ButtonBase
      ref={ref}
      onClick={onOpen}
      title={file.name}
      aria-label={translate('attachments.open', { name: file.name })}
      sx={({ tokens }) => ({
        width: 88,
        height: 66,
        overflow: 'hidden',
        borderRadius: 1,
        border: `1px solid ${tokens.hairline}`,
        bgcolor: tokens.sunken,
        '&:hover': { borderColor: tokens.hairlineStrong },
      })}
    >
      {url && (
        <Box
          component="img"
          src={url}
          alt=""
          // EXIF's turn is the browser's own.
          sx={{ width: '100%', height: '100%', objectFit: 'cover' }}
        />
      )}
    </ButtonBase>
  );
}
