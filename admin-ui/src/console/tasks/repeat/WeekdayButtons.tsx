import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslate } from 'react-admin';
import { WEEKDAYS, type Weekday } from './rule-form';
import { useWeekdayName } from './use-weekday-name';

interface Props {
  chosen: readonly Weekday[];
  onChange: (chosen: Weekday[]) => void;
}

/** Days of the week, one at least. */
export function WeekdayButtons({ chosen, onChange }: Props) {
  const translate = useTranslate();
  const nameOf = useWeekdayName();
  return (
    <ToggleButtonGroup
      size="small"
      value={[...chosen]}
      aria-label={translate('repeat.weekdays')}
      onChange={(_event, next: Weekday[]) => next.length > 0 && onChange(next)}
    >
      {WEEKDAYS.map((day) => (
        <ToggleButton key={day} value={day} aria-label={nameOf(day, 'long')} sx={{ width: 38, height: 38 }}>
          {nameOf(day, 'narrow')}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
