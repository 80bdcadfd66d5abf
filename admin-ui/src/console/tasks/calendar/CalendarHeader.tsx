import Previous from '@mui/icons-material/ChevronLeftRounded';
import Next from '@mui/icons-material/ChevronRightRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Legend } from './Legend';
import { SPANS, type Span, shiftSpan } from './local-days';
import type { Shown } from './use-span';

interface Props extends Shown {
  title: string;
  today: string;
  onShow: (next: Partial<Shown>) => void;
}

/** Where in time one is, and the way elsewhere. */
export function CalendarHeader({ title, span, day, today, onShow }: Props) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap', mb: 1.5 }}>
      <Button variant="outlined" onClick={() => onShow({ day: today })}>
        {translate('calendar.today')}
      </Button>
      <Box sx={{ display: 'flex' }}>
        <IconButton
          size="small"
          aria-label={translate(`calendar.previous_${span}`)}
          onClick={() => onShow({ day: shiftSpan(span, day, -1) })}
        >
          <Previous fontSize="small" />
        </IconButton>
        <IconButton
          size="small"
          aria-label={translate(`calendar.next_${span}`)}
          onClick={() => onShow({ day: shiftSpan(span, day, 1) })}
        >
          <Next fontSize="small" />
        </IconButton>
      </Box>
      <Typography variant="h2" aria-live="polite" sx={{ '&::first-letter': { textTransform: 'uppercase' } }}>
        {title}
      </Typography>
      <Legend />
      <ToggleButtonGroup
        exclusive
        size="small"
        value={span}
        aria-label={translate('calendar.span')}
        onChange={(_event, next: Span | null) => next && onShow({ span: next })}
        sx={{ ml: { sm: 'auto', md: 0 } }}
      >
        {SPANS.map((one) => (
          <ToggleButton key={one} value={one}>
            {translate(`calendar.${one}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  );
}
