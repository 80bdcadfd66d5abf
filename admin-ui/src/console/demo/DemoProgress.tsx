import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import type { DemoStatus } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { demoPercent } from './demo-text';

/** How far the demo's files are; without a number while its people and clients are being made. */
export function DemoProgress({ status }: { status: DemoStatus | null }) {
  const translate = useTranslate();
  const percent = status && demoPercent(status);
  const text =
    percent !== null && status?.progress
      ? translate('demo.progress', { done: status.progress.done, total: status.progress.total })
      : translate('demo.preparing');
  return (
    <Box role="status" sx={{ display: 'grid', gap: 0.75, width: '100%', maxWidth: 360 }}>
      <LinearProgress
        aria-label={text}
        variant={percent === null ? 'indeterminate' : 'determinate'}
        value={percent ?? 0}
      />
      <Typography variant="body2" color="text.secondary">
        {text}
      </Typography>
    </Box>
  );
}
