import Box from '@mui/material/Box';
import { type OverviewAnswer, VARIABLES, type Variable } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { Adjustment } from '../analysis/dashboard/Adjustment';
import { Comparisons } from '../analysis/dashboard/Comparisons';
import { Figure, questionOf } from '../analysis/dashboard/Figure';
import { PaceBar } from '../analysis/dashboard/PaceBar';
import type { Asked } from '../analysis/dashboard/read-dashboard';
import { StateBadge } from '../analysis/dashboard/StateBadge';
import { shiftMonth } from '../analysis/months';
import { useFormat } from '../display/use-format';
import { Figure as Traced } from '../trace/Figure';
import { Sparkline } from './Sparkline';
import { Tile } from './Tile';

/** A variable against its target and its pace, against the month before, and over twelve months. */
export function VariableTile({
  variable,
  answer: { data, meta },
  asked,
}: {
  variable: Variable;
  answer: OverviewAnswer;
  asked: Asked;
}) {
  const translate = useTranslate();
  const format = useFormat();
  const { percent } = format;
  const tile = data.tiles.find((one) => one.variable === variable);
  if (!tile) return null;
  const { lessIsBetter, course } = VARIABLES[variable];
  const { isOver } = meta.days;
  const isAtRisk = course === 'absence' && meta.month === meta.runningMonth;
  const of = {
    variable,
    month: meta.month,
    number: 'actual' as const,
    ...(asked.window && { window: asked.window }),
  };
  return (
    <Tile
      to={`/analysis?${new URLSearchParams({ variable, month: meta.month, ...(asked.compare && { compare: asked.compare }) })}`}
      name={translate(isAtRisk ? 'dashboard.at_risk_clients' : `variables.${variable}`)}
      figure={<Figure value={tile.actual} of={of} />}
      aside={
        <Sparkline
          values={tile.series.map((value) => (value === null ? null : Number(value)))}
          point={(index) => {
            const month = shiftMonth(meta.month, index + 1 - tile.series.length);
            const value = format.amount(tile.series[index], VARIABLES[variable].unit);
            return {
              of: questionOf({ ...of, month }),
              label: translate('trace.point', { month: format.month(month), value }),
            };
          }}
        />
      }
    >
      <Adjustment variable={variable} of={tile.adjustment} />
      {tile.target === null ? (
        <Box sx={{ fontSize: 12, color: 'text.secondary' }}>{translate('analysis.no_target')}</Box>
      ) : (
        <>
          <PaceBar progress={tile} isOver={isOver} height={6} />
          <Box
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              columnGap: 1,
              justifyContent: 'space-between',
              fontSize: 12,
              color: 'text.secondary',
            }}
          >
            <span>
              {tile.attainment !== null && (
                <Traced of={questionOf({ ...of, number: 'attainment' })}>{percent(tile.attainment)}</Traced>
              )}{' '}
              {translate('dashboard.of_target')} <Figure value={tile.target} of={{ ...of, number: 'target' }} />
            </span>
            <StateBadge state={tile.state} isOver={isOver} />
          </Box>
        </>
      )}
      <Comparisons of={of} compared={[tile.previous]} lessIsBetter={lessIsBetter} cutDay={meta.cutDay} />
    </Tile>
  );
}
