import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../display/use-format';
import { monthAt } from '../plan/cell-key';
import type { ProposedMonth } from './proposed-months';

const HEIGHT = 120;

interface Props {
  months: readonly ProposedMonth[];
  year: number;
  exact: (value: string | null) => string;
}

/** Twelve bars: what each month would be, with a line where it stands now. */
export function MonthBars({ months, year, exact }: Props) {
  const translate = useTranslate();
  const format = useFormat();
  const top = Math.max(1, ...months.flatMap(({ before, after }) => [Number(before ?? 0), Number(after ?? 0)]));
  const heightOf = (value: string | null): number => (Number(value ?? 0) / top) * HEIGHT;
  return (
    <Box
      component="ol"
      aria-label={translate('goals.history.months')}
      sx={{ display: 'grid', gridTemplateColumns: 'repeat(12, 1fr)', gap: 0.75, m: 0, p: 0, listStyle: 'none' }}
    >
      {months.map(({ before, after }, index) => {
        const month = monthAt(year, index);
        return (
          <Box
            component="li"
            key={month}
            title={`${format.month(month)}: ${exact(after)}`}
            sx={{ display: 'grid', gap: 0.5, justifyItems: 'center', fontSize: 11, color: 'text.secondary' }}
          >
            <Box sx={{ position: 'relative', width: '100%', height: HEIGHT, display: 'flex', alignItems: 'flex-end' }}>
              <Box
                sx={{
                  width: '100%',
                  height: heightOf(after),
                  bgcolor: 'primary.main',
                  borderRadius: '3px 3px 0 0',
                  transition: 'height 160ms',
                }}
              />
              {before !== null && (
                <Box
                  sx={{
                    position: 'absolute',
                    left: -2,
                    right: -2,
                    bottom: heightOf(before) - 1,
                    borderTop: '2px solid',
                    borderColor: 'text.primary',
                  }}
                />
              )}
            </Box>
            <span aria-hidden>{format.month(month, 'short').slice(0, 3)}</span>
            <Box
              component="span"
              sx={{ position: 'absolute', clipPath: 'inset(50%)', width: 1, height: 1, overflow: 'hidden' }}
            >
              {format.month(month)}: {exact(after)}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}
