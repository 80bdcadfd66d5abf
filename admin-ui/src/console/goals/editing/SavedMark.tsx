import Check from '@mui/icons-material/CheckRounded';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';

/** Saving is not worth a message: a quiet word beside the tools. */
export function SavedMark({ state }: { state: 'idle' | 'saving' | 'saved' }) {
  const translate = useTranslate();
  return (
    <Box
      role="status"
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, fontSize: 12, color: 'text.secondary' }}
    >
      {state === 'saved' && <Check sx={{ fontSize: 14, color: 'primary.main' }} />}
      {state !== 'idle' && translate(`goals.${state}`)}
    </Box>
  );
}
