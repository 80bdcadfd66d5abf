import ArrowBack from '@mui/icons-material/ArrowBackRounded';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect } from 'react';
import { Link as RouterLink } from 'react-router-dom';

interface Props {
  title: string;
  /** Beside the title: a state, a count. */
  beside?: ReactNode;
  subtitle?: ReactNode;
  actions?: ReactNode;
  back?: { to: string; label: string };
}

/** The one heading of a page; also names the browser tab. */
export function PageHeader({ title, beside, subtitle, actions, back }: Props) {
  useEffect(() => {
    document.title = `${title} · Rumbo`;
  }, [title]);
  return (
    <Box component="header" sx={{ mb: 2 }}>
      {back && (
        <Link
          component={RouterLink}
          to={back.to}
          variant="body2"
          color="text.secondary"
          sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, mb: 0.5 }}
        >
          <ArrowBack sx={{ fontSize: 15 }} />
          {back.label}
        </Link>
      )}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flexWrap: 'wrap', minHeight: 32 }}>
        <Box sx={{ minWidth: 0 }}>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flexWrap: 'wrap' }}>
            <Typography variant="h1" sx={{ overflowWrap: 'anywhere' }}>
              {title}
            </Typography>
            {beside}
          </Box>
          {subtitle && (
            <Typography variant="body2" color="text.secondary" component="div">
              {subtitle}
            </Typography>
          )}
        </Box>
        <Box sx={{ ml: { sm: 'auto' }, display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          {actions}
        </Box>
      </Box>
    </Box>
  );
}
