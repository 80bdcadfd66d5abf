import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';

interface Props {
  hasTarget: boolean;
  hasHatched: boolean;
  hatchedLabel: string;
}

export function ChartLegend({ hasTarget, hasHatched, hatchedLabel }: Props) {
  const translate = useTranslate();
  return (
    <Box
      aria-hidden
      sx={{
        display: 'flex',
        gap: 2,
        mt: 1,
        fontSize: 12,
        color: 'text.secondary',
        '& > span': { display: 'inline-flex', alignItems: 'center', gap: 0.75 },
      }}
    >
      <span>
        <Box sx={{ width: 10, height: 10, borderRadius: 0.375, bgcolor: 'primary.main' }} />
        {translate('analysis.actual')}
      </span>
      {hasTarget && (
        <span>
          <Box sx={{ width: 14, borderTop: '2px dashed', borderColor: 'text.primary' }} />
          {translate('analysis.target')}
        </span>
      )}
      {hasHatched && (
        <span>
          <Box
            sx={{
              width: 10,
              height: 10,
              borderRadius: 0.375,
              border: 1,
              borderColor: 'primary.main',
              background: (theme) =>
                `repeating-linear-gradient(45deg, ${theme.tokens.accent} 0 1.5px, transparent 1.5px 4px)`,
            }}
          />
          {hatchedLabel}
        </span>
      )}
    </Box>
  );
}
