import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import type { Rhythm as RhythmFigures } from '@rumbo/config/api';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { callApi } from '../../../data/api';
import { useFormat } from '../../display/use-format';
import { Figure } from '../../trace/Figure';

/** How often a client buys, when the next purchase is to be expected, and how long it is over. */
export function Rhythm({ client }: { client: string }) {
  const translate = useTranslate();
  const { day, number } = useFormat();
  const { data } = useQuery({
    queryKey: ['analysis', 'rhythm', client],
    queryFn: async ({ signal }) =>
      (await callApi<{ data: RhythmFigures | null }>(`/api/analysis/rhythm?client=${client}`, { signal })).data,
  });
  // What cannot be read (no right to the numbers, no data) is no part of the page.
  if (data === undefined) return null;
  const days = (count: number) => (Number.isInteger(count) ? translate('rhythm.days', count) : `${number(count)} d`);
  return (
    <Box>
      <Typography variant="caption" color="text.secondary" component="div">
        {translate('rhythm.title')}
      </Typography>
      {data === null ? (
        <Typography variant="body2" color="text.secondary">
          {translate('rhythm.none')}
        </Typography>
      ) : (
        <>
          <Box sx={{ display: 'flex', columnGap: 1, rowGap: 0.25, alignItems: 'center', flexWrap: 'wrap' }}>
            <Typography sx={{ fontWeight: 600 }}>
              <Figure of={{ variable: 'revenue', month: data.asOf.slice(0, 7), client, number: 'rhythm' }}>
                {translate('rhythm.every', { days: days(data.days) })}
              </Figure>
            </Typography>
            <Chip
              size="small"
              color={data.daysLate > 0 ? 'warning' : 'default'}
              variant="outlined"
              label={
                data.daysLate > 0
                  ? translate('rhythm.late', { days: days(data.daysLate) })
                  : translate('rhythm.on_time')
              }
            />
          </Box>
          <Typography variant="body2" color="text.secondary">
            {translate('rhythm.next', { date: day(data.nextPurchase) })}.{' '}
            {translate('rhythm.based', { smart_count: data.purchaseDays, date: day(data.lastPurchase) })}
          </Typography>
        </>
      )}
    </Box>
  );
}
