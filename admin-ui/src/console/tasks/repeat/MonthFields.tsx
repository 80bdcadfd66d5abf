import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { CountField } from './CountField';
import { MONTHLY, NTHS, type RuleForm, WEEKDAYS } from './rule-form';
import { useWeekdayName } from './use-weekday-name';

interface Props {
  form: RuleForm;
  onChange: (next: Partial<RuleForm>) => void;
}

/** Which day of a month: a date, a weekday, or the last one. */
export function MonthFields({ form: { monthly, date, nth, weekday }, onChange }: Props) {
  const translate = useTranslate();
  const nameOf = useWeekdayName();
  return (
    <>
      <TextField
        select
        label={translate('repeat.month.label')}
        value={monthly}
        onChange={({ target }) => onChange({ monthly: target.value as RuleForm['monthly'] })}
        sx={{ width: 160 }}
      >
        {MONTHLY.map((one) => (
          <MenuItem key={one} value={one}>
            {translate(`repeat.month.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      {monthly === 'date' && (
        <CountField
          label={translate('repeat.month.number')}
          value={date}
          max={31}
          onChange={(next) => onChange({ date: next })}
        />
      )}
      {monthly === 'weekday' && (
        <>
          <TextField
            select
            label={translate('repeat.month.nth')}
            value={nth}
            onChange={({ target }) => onChange({ nth: Number(target.value) })}
            sx={{ width: 120 }}
          >
            {NTHS.map((one) => (
              <MenuItem key={one} value={one}>
                {translate(`repeat.nth.${one}`)}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            select
            label={translate('repeat.month.weekday_name')}
            value={weekday}
            onChange={({ target }) => onChange({ weekday: target.value as RuleForm['weekday'] })}
            sx={{ width: 140 }}
          >
            {WEEKDAYS.map((one) => (
              <MenuItem key={one} value={one}>
                {nameOf(one, 'long')}
              </MenuItem>
            ))}
          </TextField>
        </>
      )}
    </>
  );
}
