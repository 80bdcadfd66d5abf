import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Brand } from '../shell/Brand';

/** While the session and the model are read; says so when the server does not answer. */
export function Splash({ failed = false, onRetry }: { failed?: boolean; onRetry?: () => void }) {
  const translate = useTranslate();
  return (
    <Box
      role="status"
      sx={{ minHeight: '100vh', display: 'grid', placeContent: 'center', justifyItems: 'center', gap: 2 }}
    >
      <Brand />
      {failed ? (
        <>
          <Typography color="text.secondary">{translate('login.restore_failed')}</Typography>
          <Button variant="contained" onClick={onRetry}>
            {translate('login.retry')}
          </Button>
        </>
      ) : (
        <Typography variant="body2" color="text.secondary">
          {translate('common.loading')}
        </Typography>
      )}
    </Box>
  );
}
