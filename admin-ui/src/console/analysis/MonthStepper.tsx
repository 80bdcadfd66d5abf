import Previous from '@mui/icons-material/ChevronLeftRounded';
import Next from '@mui/icons-material/ChevronRightRounded';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import type { AnalysisMeta } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { useFormat } from '../display/use-format';
import { Choice } from './Choice';
import { shiftMonth } from './months';
import { lastDataMonth } from './read-analysis';

const MONTHS_BACK = 36;

interface Props {
  month: string;
  meta: AnalysisMeta;
  onChange: (month: string) => void;
}

/** One month back or on, or any of the data's. */
export function MonthStepper({ month, meta, onChange }: Props) {
  const translate = useTranslate();
  const format = useFormat();
  const last = [meta.runningMonth, lastDataMonth(meta)].sort().at(-1) ?? month;
  const months = Array.from({ length: MONTHS_BACK }, (_, back) => shiftMonth(last, -back)).filter(
    (value) => !meta.firstMonth || value >= meta.firstMonth,
  );

  return (
    <Box sx={{ display: 'flex', alignItems: 'center' }}>
      <IconButton
        size="small"
        aria-label={translate('analysis.previous_month')}
        disabled={month <= (months.at(-1) ?? month)}
        onClick={() => onChange(shiftMonth(month, -1))}
      >
        <Previous fontSize="small" />
      </IconButton>
      <Choice label={translate('analysis.month')} value={month} onChange={onChange}>
        {(months.includes(month) ? months : [month, ...months]).map((value) => (
          <MenuItem key={value} value={value}>
            {format.month(value)}
          </MenuItem>
        ))}
      </Choice>
      <IconButton
        size="small"
        aria-label={translate('analysis.next_month')}
        disabled={month >= last}
        onClick={() => onChange(shiftMonth(month, 1))}
      >
        <Next fontSize="small" />
      </IconButton>
    </Box>
  );
}
