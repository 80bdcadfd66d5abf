import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';

/** The shape of a page to come. */
export function PageSkeleton() {
  return (
    <Stack gap={2} aria-hidden>
      <Skeleton variant="rounded" width={220} height={28} />
      <Skeleton variant="rounded" height={40} />
      <Skeleton variant="rounded" height={320} />
    </Stack>
  );
}
