import Box from '@mui/material/Box';

/** A, B or C: the letter says it, the shade only helps. */
export function AbcClass({ value }: { value: 'A' | 'B' | 'C' | null }) {
  if (value === null) return '–';
  return (
    <Box
      component="span"
      sx={({ tokens }) => ({
        display: 'inline-grid',
        placeItems: 'center',
        width: 20,
        height: 20,
        borderRadius: 0.625,
        fontSize: 11,
        fontWeight: 650,
        ...{
          A: { bgcolor: tokens.accent, color: tokens.onAccent },
          B: { bgcolor: tokens.accentSoft, color: tokens.accent },
          C: { bgcolor: tokens.neutralSoft, color: tokens.textSoft },
        }[value],
      })}
    >
      {value}
    </Box>
  );
}
