import Box from '@mui/material/Box';
import type { FigureProgress, WorkedDays } from '@rumbo/config/api';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Figure, type FigureOf } from './Figure';

interface Props {
  progress: FigureProgress;
  of: FigureOf;
  days: WorkedDays;
}

/** What the target still asks for, and where the month would end. Only what there is. */
export function Facts({ progress, of, days }: Props) {
  const translate = useTranslate();
  const { variance, neededPerDay, projection } = progress;
  const left = days.total - days.elapsed;
  const facts: { key: string; value: ReactNode }[] = [
    ...(variance === null
      ? []
      : [{ key: 'variance', value: <Figure value={variance} of={{ ...of, number: 'variance' }} signed /> }]),
    ...(neededPerDay === null || Number(neededPerDay) === 0
      ? []
      : [{ key: 'needed', value: <Figure value={neededPerDay} of={{ ...of, number: 'neededPerDay' }} /> }]),
    ...(projection === null || days.isOver
      ? []
      : [{ key: 'projection', value: <Figure value={projection} of={{ ...of, number: 'projection' }} /> }]),
    ...(days.isOver ? [] : [{ key: 'days_left', value: translate('dashboard.days_of', { left, total: days.total }) }]),
  ];
  return (
    <Box component="dl" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2.5, rowGap: 1, m: 0 }}>
      {facts.map(({ key, value }) => (
        <Box key={key}>
          <Box component="dt" sx={{ fontSize: 12, color: 'text.secondary' }}>
            {translate(`dashboard.${key}`)}
          </Box>
          <Box component="dd" sx={{ m: 0, fontSize: 14, fontWeight: 550 }}>
            {value}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
