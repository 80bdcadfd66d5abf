import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { type Busy, onBusy } from '../../session';

/** Says what the screen waits for: a changed model being loaded, or a lost network. */
export function BusyBanner() {
  const translate = useTranslate();
  const [busy, setBusy] = useState<Busy>('idle');
  useEffect(() => onBusy(setBusy), []);
  if (busy === 'idle') return null;
  return (
    <Box
      role="status"
      sx={{
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'center',
        gap: 1,
        py: 0.75,
        fontSize: 13,
        bgcolor: (theme) => theme.tokens.watchSoft,
        color: (theme) => theme.tokens.watch,
      }}
    >
      <CircularProgress size={13} color="inherit" aria-hidden />
      {translate(`banner.${busy}`)}
    </Box>
  );
}
