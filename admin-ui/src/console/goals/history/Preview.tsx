import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { GoalGrid, TargetProposal } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../display/use-format';
import { sumOf } from '../sheet/exact';
import { MonthBars } from './MonthBars';
import { proposedMonths } from './proposed-months';

interface Props {
  grid: GoalGrid;
  proposal: TargetProposal | undefined;
  exact: (value: string | null) => string;
  isStale: boolean;
}

/** What the year will come to, month by month; where a variable does not add up, only what can be said without a sum. */
export function Preview({ grid, proposal, exact, isStale }: Props) {
  const translate = useTranslate();
  const format = useFormat();
  if (!proposal) return <Skeleton variant="rounded" height={260} />;
  const { basis, kept, closedMonths, withoutHistory } = proposal.meta;
  const { adds, year } = grid.meta;
  const months = proposedMonths(grid, proposal);
  const proposed = proposal.cells.filter(({ value }) => value !== null);
  const rows = new Set(proposed.map(({ family, responsible }) => `${family}:${responsible}`)).size;
  const before = sumOf(months.map((month) => month.before));
  const notes = [
    ...(basis
      ? [
          translate('goals.history.basis', {
            from: format.month(basis.from, 'short'),
            to: format.month(basis.to, 'short'),
          }),
        ]
      : []),
    ...(kept > 0 ? [translate('goals.history.kept', { smart_count: kept })] : []),
    ...(closedMonths.length > 0 ? [translate('goals.history.closed', { smart_count: closedMonths.length })] : []),
    ...(withoutHistory.length > 0
      ? [
          translate('goals.history.without', {
            months: withoutHistory.map((month) => format.month(month, 'short')).join(', '),
          }),
        ]
      : []),
  ];
  return (
    <Box aria-live="polite" sx={{ opacity: isStale ? 0.5 : 1, transition: 'opacity 120ms', display: 'grid', gap: 1.5 }}>
      <Box>
        <Typography variant="body2" color="text.secondary">
          {adds ? translate('goals.history.year_total', { year }) : translate('goals.history.targets', { year })}
        </Typography>
        <Typography sx={{ fontSize: 26, fontWeight: 620, letterSpacing: '-0.02em', lineHeight: 1.2 }}>
          {adds ? exact(sumOf(months.map((month) => month.after))) : format.number(proposed.length)}
        </Typography>
        <Typography variant="caption" color="text.secondary">
          {translate('goals.history.rows', { smart_count: rows })}
          {adds && before !== null && ` · ${translate('goals.history.before', { amount: exact(before) })}`}
        </Typography>
      </Box>
      {adds && <MonthBars months={months} year={year} exact={exact} />}
      {!adds && (
        <Typography variant="body2" color="text.secondary">
          {translate('goals.no_sum_long')}
        </Typography>
      )}
      {notes.length > 0 && (
        <Box
          component="ul"
          sx={{ m: 0, pl: 2.25, fontSize: 12.5, color: 'text.secondary', display: 'grid', gap: 0.25 }}
        >
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </Box>
      )}
    </Box>
  );
}
