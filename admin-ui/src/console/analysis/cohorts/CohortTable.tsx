import Box from '@mui/material/Box';
import { alpha } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import type { AnalysisMeta, Cohort, TraceQuestion } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../display/use-format';
import { Figure } from '../../trace/Figure';
import { FigureGrid } from '../../trace/FigureGrid';
import { shiftMonth } from '../months';
import { shadeOf } from './shade';

export type CohortMeasure = 'ratio' | 'retained' | 'revenue';

interface Props {
  cohorts: readonly Cohort[];
  meta: AnalysisMeta;
  measure: CohortMeasure;
  /** Whose clients: what the numbers are narrowed to. */
  of: Pick<TraceQuestion, 'family' | 'owner'>;
}

const CELL = { px: 1, py: 0.75, fontSize: 12, textAlign: 'right', whiteSpace: 'nowrap' } as const;
const HEAD = { ...CELL, fontWeight: 600, color: 'text.secondary' } as const;

/** Which number a cell is. */
const ASKED: Record<CohortMeasure, Pick<TraceQuestion, 'variable' | 'number'>> = {
  ratio: { variable: 'client-count', number: 'retention' },
  retained: { variable: 'client-count' },
  revenue: { variable: 'revenue' },
};

/** A triangle of months: the darker, the more of a cohort bought again. Every cell is a number, and says it in words. */
export function CohortTable({ cohorts, meta, measure, of }: Props) {
  const translate = useTranslate();
  const { month: monthName, number, money, percent, compact } = useFormat();
  const ages = Array.from({ length: Math.max(...cohorts.map(({ since }) => since.length)) }, (_, age) => age);
  const text = ({ ratio, retained, revenue }: Cohort['since'][number]): string =>
    measure === 'ratio' ? percent(ratio) : measure === 'retained' ? number(retained) : compact(revenue, 'money');
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <FigureGrid>
        <Box
          component="table"
          aria-label={translate('cohorts.title')}
          sx={{ borderCollapse: 'separate', borderSpacing: 2 }}
        >
          <thead>
            <tr>
              <Box component="th" scope="col" sx={{ ...HEAD, textAlign: 'left' }}>
                {translate('cohorts.month')}
              </Box>
              <Box component="th" scope="col" sx={HEAD}>
                {translate('cohorts.clients')}
              </Box>
              {ages.map((age) => (
                <Box component="th" scope="col" key={age} aria-label={translate('cohorts.since', { age })} sx={HEAD}>
                  {age}
                </Box>
              ))}
            </tr>
          </thead>
          <tbody>
            {cohorts.map((cohort) => (
              <tr key={cohort.month}>
                <Box component="th" scope="row" sx={{ ...CELL, textAlign: 'left', fontWeight: 550 }}>
                  {monthName(cohort.month, 'short')}
                  {cohort.incomplete && <span title={translate('cohorts.incomplete')}> *</span>}
                </Box>
                <Box component="td" sx={CELL}>
                  <Figure of={{ ...of, variable: 'new-clients', month: cohort.month }}>{number(cohort.clients)}</Figure>
                </Box>
                {cohort.since.map((cell, age) => {
                  const isRunning = shiftMonth(cohort.month, age) === meta.runningMonth;
                  return (
                    <Box
                      component="td"
                      // biome-ignore lint/suspicious/noArrayIndexKey: months since are what the cells are
                      key={age}
                      title={translate('cohorts.cell', {
                        month: monthName(cohort.month),
                        age,
                        retained: number(cell.retained),
                        clients: number(cohort.clients),
                        percent: percent(cell.ratio),
                        revenue: money(cell.revenue, { maximumFractionDigits: 0 }),
                      })}
                      sx={({ palette }) => ({
                        ...CELL,
                        borderRadius: 0.5,
                        minWidth: 44,
                        bgcolor: alpha(palette.primary.main, shadeOf(cell.ratio)),
                        ...(isRunning && {
                          outline: '1px dashed',
                          outlineColor: palette.text.secondary,
                          outlineOffset: -1,
                        }),
                      })}
                    >
                      <Figure
                        of={{ ...of, ...ASKED[measure], cohort: cohort.month, month: shiftMonth(cohort.month, age) }}
                      >
                        {text(cell)}
                      </Figure>
                    </Box>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </Box>
      </FigureGrid>
      <Typography variant="caption" color="text.secondary" component="div" sx={{ mt: 1 }}>
        {cohorts.some(({ incomplete }) => incomplete) && `* ${translate('cohorts.incomplete')} `}
        {`▫ ${translate('cohorts.running')}`}
      </Typography>
    </Box>
  );
}
