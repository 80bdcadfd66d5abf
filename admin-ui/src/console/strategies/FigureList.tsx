import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

/** Figures beside each other, each below its name. */
export function FigureList({ figures }: { figures: readonly (readonly [name: string, value: string])[] }) {
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: { xs: 'grid', sm: 'flex' },
        gridTemplateColumns: '1fr 1fr',
        flexWrap: 'wrap',
        columnGap: { xs: 2, sm: 4 },
        rowGap: 1.5,
      }}
    >
      {figures.map(([name, value]) => (
        <Box key={name}>
          <Typography component="dt" variant="caption" color="text.secondary">
            {name}
          </Typography>
          <Typography component="dd" sx={{ m: 0, fontSize: 18, fontWeight: 600 }}>
            {value}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
