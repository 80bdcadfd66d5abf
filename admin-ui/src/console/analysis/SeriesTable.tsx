import Box from '@mui/material/Box';
import type { TraceQuestion } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import type { Unit } from '../../i18n/format';
import { useFormat } from '../display/use-format';
import { Figure } from '../trace/Figure';
import { FigureGrid } from '../trace/FigureGrid';
import type { ChartPoint } from './SeriesChart';

interface Props {
  points: readonly ChartPoint[];
  unit: Unit;
  asked: TraceQuestion;
}

/** The chart for those who do not see it, and for the keyboard: it shows itself when its numbers are reached. */
export function SeriesTable({ points, unit, asked }: Props) {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <FigureGrid>
      <Box
        // A table is as wide as its cells, whatever it is told: what hides it stands around it.
        sx={{
          mt: 1,
          overflow: 'auto',
          '&:not(:focus-within)': {
            position: 'absolute',
            width: '1px',
            height: '1px',
            overflow: 'hidden',
            clipPath: 'inset(50%)',
            whiteSpace: 'nowrap',
          },
        }}
      >
        <Box
          component="table"
          aria-label={translate('analysis.chart')}
          sx={{ fontSize: 13, '& th, & td': { px: 1, textAlign: 'right', fontWeight: 400 } }}
        >
          <thead>
            <tr>
              <th scope="col">{translate('analysis.month')}</th>
              <th scope="col">{translate('analysis.actual')}</th>
              <th scope="col">{translate('analysis.adjustment')}</th>
              <th scope="col">{translate('analysis.target')}</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ month, actual, target, adjustment }) => (
              <tr key={month}>
                <th scope="row">{format.month(month)}</th>
                <td>
                  <Figure of={actual === null ? null : { ...asked, month }}>{format.amount(actual, unit)}</Figure>
                </td>
                <td>{adjustment !== null && format.amount(adjustment, unit)}</td>
                <td>
                  <Figure of={target === null ? null : { ...asked, month, number: 'target' }}>
                    {format.amount(target, unit)}
                  </Figure>
                </td>
              </tr>
            ))}
          </tbody>
        </Box>
      </Box>
    </FigureGrid>
  );
}
