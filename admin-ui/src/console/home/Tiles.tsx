import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { VARIABLES, type Variable } from '@rumbo/config/api';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useCompany } from '../../data/company';
import { change } from '../analysis/comparison';
import { readSeries, seriesKey } from '../analysis/read-analysis';
import { Delta } from '../display/Delta';
import { useFormat } from '../display/use-format';
import { Sparkline } from './Sparkline';

const SHOWN: readonly Variable[] = ['revenue', 'client-count', 'new-clients', 'non-retained-clients'];

export function Tiles({ month }: { month: string }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: { xs: 1, sm: 2 },
        gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', lg: 'repeat(4, minmax(0, 1fr))' },
      }}
    >
      {SHOWN.map((variable) => (
        <Tile key={variable} variable={variable} month={month} />
      ))}
    </Box>
  );
}

/** One variable: its figure, its change, its year; opens the analysis of it. */
function Tile({ variable, month }: { variable: Variable; month: string }) {
  const translate = useTranslate();
  const { amount } = useFormat();
  const { retentionWindow } = useCompany();
  const { unit, lessIsBetter } = VARIABLES[variable];
  const request = { variable, month, window: String(retentionWindow) };
  const { data } = useQuery({ queryKey: seriesKey(request), queryFn: ({ signal }) => readSeries(request, signal) });
  const values = (data?.data ?? []).slice(-12).map(({ actual }) => (actual === null ? null : Number(actual)));
  return (
    <Box
      component={Link}
      to={`/analysis?variable=${variable}&month=${month}`}
      sx={{
        display: 'block',
        p: { xs: 1.5, sm: 2 },
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
        color: 'inherit',
        textDecoration: 'none',
        '&:hover': { borderColor: (theme) => theme.tokens.hairlineStrong },
      }}
    >
      <Typography variant="body2" color="text.secondary">
        {translate(`variables.${variable}`)}
      </Typography>
      <Box sx={{ display: 'flex', alignItems: 'flex-end', gap: 2, justifyContent: 'space-between' }}>
        <Typography
          component="p"
          sx={{
            fontSize: { xs: 20, sm: 24 },
            fontWeight: 620,
            letterSpacing: '-0.02em',
            lineHeight: 1.35,
            whiteSpace: 'nowrap',
          }}
        >
          {data ? amount(data.data.at(-1)?.actual, unit) : <Skeleton width={96} />}
        </Typography>
        <Box sx={{ display: { xs: 'none', sm: 'block' }, minWidth: 0 }}>
          <Sparkline values={values} />
        </Box>
      </Box>
      {data ? (
        <Delta
          ratio={change(data.data, month, 1)}
          lessIsBetter={lessIsBetter}
          against={translate('delta.vs_previous')}
        />
      ) : (
        <Skeleton width={140} />
      )}
    </Box>
  );
}
