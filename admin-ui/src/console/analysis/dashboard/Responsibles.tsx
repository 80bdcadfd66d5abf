import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { ResponsibleRow, Variable } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { EmptyState } from '../../display/EmptyState';
import { Panel } from '../../display/Panel';
import { useFormat } from '../../display/use-format';
import { Figure as Traced } from '../../trace/Figure';
import { Adjustment } from './Adjustment';
import { Figure, questionOf } from './Figure';
import { PaceBar } from './PaceBar';
import { StateBadge } from './StateBadge';

interface Props {
  rows: readonly ResponsibleRow[];
  variable: Variable;
  month: string;
  isOver: boolean;
  window?: string;
  family?: string;
}

/** A bar a responsible, all on one scale: what is there, the target as a line, the pace as a mark. */
export function Responsibles({ rows, variable, month, isOver, window, family }: Props) {
  const translate = useTranslate();
  const { percent } = useFormat();
  const full = Math.max(...rows.flatMap(({ actual, target }) => [Number(actual ?? 0), Number(target ?? 0)]), 0);
  return (
    <Panel title={translate('dashboard.responsibles')} hint={translate(`variables.${variable}`)}>
      {rows.length === 0 && <EmptyState title={translate('dashboard.no_responsibles')} />}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.5 }}>
        {rows.map((row) => {
          const owner = row.owner ? String(row.owner.id) : undefined;
          const of = {
            variable,
            month,
            number: 'actual' as const,
            ...(owner && { owner }),
            ...(family && { family }),
            ...(window && { window }),
          };
          return (
            <Box component="li" key={owner ?? 'nobody'}>
              <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, fontSize: 13 }}>
                <Box
                  sx={{
                    minWidth: 0,
                    overflow: 'hidden',
                    textOverflow: 'ellipsis',
                    whiteSpace: 'nowrap',
                    fontWeight: 550,
                  }}
                >
                  {owner ? (
                    <Link
                      component={RouterLink}
                      to={`/analysis?variable=${variable}&month=${month}&owner=${owner}`}
                      color="inherit"
                      underline="hover"
                    >
                      {row.owner?.label}
                    </Link>
                  ) : (
                    <Box component="span" sx={{ color: 'text.secondary' }}>
                      {translate('dashboard.nobody')}
                    </Box>
                  )}
                </Box>
                <Box sx={{ ml: 'auto', fontWeight: 600 }}>
                  <Figure value={row.actual} of={of} />
                </Box>
              </Box>
              <PaceBar progress={row} full={full} isOver={isOver} height={6} />
              <Box
                sx={{
                  display: 'flex',
                  gap: 1,
                  justifyContent: 'space-between',
                  fontSize: 12,
                  color: 'text.secondary',
                  flexWrap: 'wrap',
                }}
              >
                <span>
                  {row.target === null ? (
                    translate('analysis.no_target')
                  ) : (
                    <>
                      {row.attainment !== null && (
                        <Traced of={questionOf({ ...of, number: 'attainment' })}>{percent(row.attainment)}</Traced>
                      )}{' '}
                      {translate('dashboard.of_target')} <Figure value={row.target} of={{ ...of, number: 'target' }} />
                    </>
                  )}
                </span>
                <StateBadge state={row.state} isOver={isOver} />
              </Box>
              {Number(row.adjustment ?? 0) !== 0 && <Adjustment variable={variable} of={row.adjustment} />}
            </Box>
          );
        })}
      </Box>
    </Panel>
  );
}
