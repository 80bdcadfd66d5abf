import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

const ROWS = 8;

export function TableSkeleton({ columns }: { columns: number }) {
  return (
    <Box aria-hidden sx={{ px: 1.5, py: 0.5 }}>
      {Array.from({ length: ROWS }, (_, row) => (
        <Box
          // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity and never move
          key={row}
          sx={{ display: 'flex', gap: 3, py: 1.1, borderBottom: row < ROWS - 1 ? 1 : 0, borderColor: 'divider' }}
        >
          {Array.from({ length: columns }, (_, column) => (
            <Skeleton
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              key={column}
              variant="rounded"
              height={14}
              sx={{ flex: column === 0 ? 2.2 : 1, opacity: 1 - row * 0.08 }}
            />
          ))}
        </Box>
      ))}
    </Box>
  );
}
