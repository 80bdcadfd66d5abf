import Box from '@mui/material/Box';
import type { Compared } from '@rumbo/config/api';
import { Delta } from '../../display/Delta';
import { useAgainst } from './use-days';

interface Props {
  compared: readonly Compared[];
  lessIsBetter: boolean;
  cutDay: number | null;
}

/** Against earlier months, each with the days that are compared. */
export function Comparisons({ compared, lessIsBetter, cutDay }: Props) {
  const against = useAgainst();
  return (
    <Box sx={{ display: 'grid', gap: 0.25 }}>
      {compared.map(({ month, whole, toDate }) => (
        <Delta
          key={month}
          ratio={(toDate ?? whole).ratio}
          lessIsBetter={lessIsBetter}
          against={against(month, toDate && cutDay)}
        />
      ))}
    </Box>
  );
}
