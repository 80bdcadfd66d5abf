import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { Unit } from '../../i18n/format';
import { useFormat } from '../display/use-format';
import type { ChartPoint } from './SeriesChart';

/** The chart for those who do not see it. */
export function SeriesTable({ points, unit }: { points: readonly ChartPoint[]; unit: Unit }) {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <Box
      component="table"
      aria-label={translate('analysis.chart')}
      sx={{
        position: 'absolute',
        width: '1px',
        height: '1px',
        overflow: 'hidden',
        clipPath: 'inset(50%)',
        whiteSpace: 'nowrap',
      }}
    >
      <thead>
        <tr>
          <th scope="col">{translate('analysis.month')}</th>
          <th scope="col">{translate('analysis.actual')}</th>
          <th scope="col">{translate('analysis.target')}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ month, actual, target }) => (
          <tr key={month}>
            <th scope="row">{format.month(month)}</th>
            <td>{format.amount(actual, unit)}</td>
            <td>{format.amount(target, unit)}</td>
          </tr>
        ))}
      </tbody>
    </Box>
  );
}
