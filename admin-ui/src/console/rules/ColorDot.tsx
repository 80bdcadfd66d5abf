import Box from '@mui/material/Box';

/** The colour of a category, beside its name. */
export const ColorDot = ({ color }: { color: string | undefined }) => (
  <Box
    component="span"
    sx={{
      display: 'inline-block',
      flexShrink: 0,
      width: 8,
      height: 8,
      mr: 1,
      borderRadius: '50%',
      bgcolor: color ?? 'text.disabled',
    }}
  />
);
