import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  text?: string;
  icon?: ReactNode;
  /** The way out: one or two buttons. */
  action?: ReactNode;
}

/** Nothing here: says why and what to do. */
export function EmptyState({ title, text, icon, action }: Props) {
  return (
    <Box sx={{ display: 'grid', justifyItems: 'center', textAlign: 'center', gap: 1, py: { xs: 5, md: 8 }, px: 2 }}>
      {icon && <Box sx={{ color: 'text.secondary', '& svg': { fontSize: 28 } }}>{icon}</Box>}
      <Typography variant="h2">{title}</Typography>
      {text && (
        <Typography variant="body2" color="text.secondary" sx={{ maxWidth: 420 }}>
          {text}
        </Typography>
      )}
      {action && (
        <Box sx={{ mt: 1, display: 'flex', gap: 1, flexWrap: 'wrap', justifyContent: 'center' }}>{action}</Box>
      )}
    </Box>
  );
}
