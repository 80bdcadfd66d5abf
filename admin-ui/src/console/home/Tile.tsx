import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';

interface Props {
  to: string;
  name: string;
  figure: ReactNode;
  /** Beside the figure: its year. */
  aside?: ReactNode;
  children?: ReactNode;
}

/** A figure with its name: the name opens the screen behind it, the figure its rows. */
export function Tile({ to, name, figure, aside, children }: Props) {
  return (
    <Box
      sx={{
        display: 'flex',
        flexDirection: 'column',
        gap: 0.5,
        minWidth: 0,
        p: { xs: 1.5, sm: 2 },
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
        '&:hover': { borderColor: (theme) => theme.tokens.hairlineStrong },
      }}
    >
      <MuiLink component={Link} to={to} variant="body2" color="text.secondary" underline="hover">
        {name}
      </MuiLink>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, justifyContent: 'space-between', minHeight: 36 }}>
        <Typography
          component="p"
          sx={{
            fontSize: { xs: 20, sm: 24 },
            fontWeight: 620,
            letterSpacing: '-0.02em',
            lineHeight: 1.35,
            whiteSpace: 'nowrap',
          }}
        >
          {figure}
        </Typography>
        <Box sx={{ display: { xs: 'none', sm: 'block' }, minWidth: 0 }}>{aside}</Box>
      </Box>
      {children}
    </Box>
  );
}
