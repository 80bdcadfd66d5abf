import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

export function Brand() {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, color: 'text.primary' }}>
      <Box component="svg" viewBox="0 0 32 32" aria-hidden sx={{ width: 24, height: 24, color: 'primary.main' }}>
        <rect width="32" height="32" rx="8" fill="currentColor" />
        <g fill="none" stroke="white" strokeWidth="2" strokeLinejoin="round">
          <path d="M22.5 8.5 18 18l-9.5 4.5L13 13z" />
        </g>
        <circle cx="15.5" cy="15.5" r="1.8" fill="white" />
      </Box>
      <Typography component="span" sx={{ fontSize: 16, fontWeight: 650, letterSpacing: '-0.02em' }}>
        Rumbo
      </Typography>
    </Box>
  );
}
