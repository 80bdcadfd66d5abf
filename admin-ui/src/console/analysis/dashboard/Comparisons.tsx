import Box from '@mui/material/Box';
import { type Compared, type TraceQuestion, VARIABLES } from '@rumbo/config/api';
import { Delta } from '../../display/Delta';
import { Figure as Traced } from '../../trace/Figure';
import { shiftMonth } from '../months';
import { type FigureOf, questionOf } from './Figure';
import { useAgainst } from './use-days';

interface Props {
  /** Whose figure is compared. */
  of: FigureOf;
  compared: readonly Compared[];
  lessIsBetter: boolean;
  cutDay: number | null;
}

/** Against earlier months, each with the days that are compared. */
export function Comparisons({ of, compared, lessIsBetter, cutDay }: Props) {
  const against = useAgainst();
  return (
    <Box sx={{ display: 'grid', gap: 0.25 }}>
      {compared.map(({ month, whole, toDate }) => (
        <Delta
          key={month}
          ratio={(toDate ?? whole).ratio}
          lessIsBetter={lessIsBetter}
          against={
            <Traced of={(toDate ?? whole).value === null ? null : baseOf(of, month, toDate !== null)}>
              {against(month, toDate && cutDay)}
            </Traced>
          }
        />
      ))}
    </Box>
  );
}

/** The number something is compared with: the month before or, for what is cut at the same day, what has such a column. */
function baseOf(of: FigureOf, month: string, isCut: boolean): TraceQuestion | null {
  if (!isCut) return questionOf({ ...of, month, number: 'actual', compare: 'full' });
  // Who is missed in half a month is counted, and nowhere listed.
  if (VARIABLES[of.variable].course === 'absence') return null;
  if (shiftMonth(of.month, -1) === month) return questionOf({ ...of, number: 'previous' });
  return of.variable === 'revenue' ? { ...questionOf(of), number: 'yearAgo' } : null;
}
