import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** The shape of the sheet to come. */
export function SheetSkeleton() {
  return (
    <Box aria-hidden sx={{ display: 'grid', gap: 1, p: 2 }}>
      <Skeleton variant="rounded" height={24} />
      {ROWS.map((row) => (
        <Skeleton key={row} variant="rounded" height={36} />
      ))}
    </Box>
  );
}
