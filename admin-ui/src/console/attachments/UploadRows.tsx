import Close from '@mui/icons-material/CloseRounded';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { Upload } from './use-uploads';

/** Files on their way, and those that were refused with their reason until they are put aside. */
export function UploadRows({ uploads, onForget }: { uploads: readonly Upload[]; onForget: (key: number) => void }) {
  const translate = useTranslate();
  return (
    <Box aria-live="polite" sx={{ display: 'grid', gap: 0.75 }}>
      {uploads.map(({ key, name, share, problem }) =>
        problem ? (
          <Box key={key} role="alert" sx={{ display: 'flex', alignItems: 'start', gap: 0.5 }}>
            <Typography variant="body2" color="error" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
              {problem}
            </Typography>
            <IconButton
              size="small"
              aria-label={translate('attachments.forget', { name })}
              onClick={() => onForget(key)}
              sx={{ p: 0.25 }}
            >
              <Close sx={{ fontSize: 15 }} />
            </IconButton>
          </Box>
        ) : (
          <Box key={key}>
            <Typography variant="caption" color="text.secondary" noWrap component="div">
              {translate('attachments.sending', { name })}
            </Typography>
            <LinearProgress
              variant="determinate"
              value={share * 100}
              aria-label={translate('attachments.sending', { name })}
              sx={{ height: 3, borderRadius: 1 }}
            />
          </Box>
        ),
      )}
    </Box>
  );
}
