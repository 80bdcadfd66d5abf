import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { dayIn } from '@rumbo/config/recurrence';
import { useInput, useTranslate, ValidationError } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { CountField } from './CountField';
import { MonthFields } from './MonthFields';
import { RepeatEnd } from './RepeatEnd';
import { RepeatPreview } from './RepeatPreview';
import { FREQUENCIES, formFor, formOf, type RuleForm, ruleOf } from './rule-form';
import { WeekdayButtons } from './WeekdayButtons';

interface Props {
  /** The series the task belongs to, from whose first day its rule counts; none for a task that is new. */
  series: { rule: string; start: string } | null;
  /** The day the task has in its series. */
  occurrence: string | null;
}

/** Whether, how often and until when a task comes again: its rule (RFC 5545) chosen in words. */
export function RepeatInput({ series, occurrence }: Props) {
  const translate = useTranslate();
  const { field, fieldState } = useInput({ source: 'recurrence' });
  const [due, start]: unknown[] = useWatch({ name: ['dueDate', 'startDate'] });
  const day = occurrence ?? (String(due || start || '') || dayIn(ZONE, new Date()));
  const rule = typeof field.value === 'string' ? field.value : '';
  const form = rule ? formOf(rule, day) : null;
  const every = form?.every ?? (rule ? 'other' : 'never');
  const put = (next: Partial<RuleForm>): void => field.onChange(ruleOf({ ...formFor(day), ...form, ...next }));
  const error = fieldState.error?.message;
  return (
    <Box role="group" aria-label={translate('repeat.title')} sx={{ display: 'grid', gap: 1.5 }}>
      <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
        <TextField
          select
          label={translate('repeat.title')}
          value={every}
          onChange={({ target: { value } }) => {
            const chosen = FREQUENCIES.find((one) => one === value);
            if (chosen) put({ every: chosen });
            else if (value === 'never') field.onChange(null);
          }}
          error={Boolean(error)}
          helperText={error ? <ValidationError error={error} /> : undefined}
          sx={{ width: { xs: '100%', sm: 180 } }}
        >
          <MenuItem value="never">{translate('repeat.every.never')}</MenuItem>
          {FREQUENCIES.map((one) => (
            <MenuItem key={one} value={one}>
              {translate(`repeat.every.${one}`)}
            </MenuItem>
          ))}
          {every === 'other' && <MenuItem value="other">{translate('repeat.every.other')}</MenuItem>}
        </TextField>
        {form && (
          <CountField
            label={translate('repeat.interval')}
            unit={translate(`repeat.unit.${form.every}`, { smart_count: form.interval })}
            value={form.interval}
            max={999}
            onChange={(interval) => put({ interval })}
          />
        )}
        {form?.every === 'WEEKLY' && (
          <WeekdayButtons chosen={form.weekdays} onChange={(weekdays) => put({ weekdays })} />
        )}
        {form?.every === 'MONTHLY' && <MonthFields form={form} onChange={put} />}
        {form && <RepeatEnd form={form} from={day} onChange={put} />}
      </Box>
      {rule && <RepeatPreview rule={rule} day={day} start={series?.rule === rule ? series.start : day} />}
    </Box>
  );
}

const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
