import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface Props {
  title?: string;
  hint?: string;
  actions?: ReactNode;
  /** Tables reach the edges. */
  flush?: boolean;
  children: ReactNode;
}

/** A hairline box with a heading: the unit pages are made of. */
export function Panel({ title, hint, actions, flush = false, children }: Props) {
  return (
    <Paper variant="outlined" component="section" aria-label={title} sx={{ overflow: 'hidden', minWidth: 0 }}>
      {(title || actions) && (
        <Box
          sx={{
            px: 2,
            pt: 1.5,
            pb: flush ? 1.5 : 0.5,
            display: 'flex',
            alignItems: 'center',
            gap: 1,
            flexWrap: 'wrap',
            minHeight: 40,
          }}
        >
          <Box sx={{ minWidth: 0 }}>
            {title && <Typography variant="h2">{title}</Typography>}
            {hint && (
              <Typography variant="body2" color="text.secondary">
                {hint}
              </Typography>
            )}
          </Box>
          <Box sx={{ ml: 'auto', display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>{actions}</Box>
        </Box>
      )}
      <Box sx={flush ? undefined : { p: 2 }}>{children}</Box>
    </Paper>
  );
}
