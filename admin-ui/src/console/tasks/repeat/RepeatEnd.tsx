import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { CountField } from './CountField';
import { ENDS, type RuleForm } from './rule-form';

interface Props {
  form: RuleForm;
  /** The first day that can be the last (yyyy-MM-dd). */
  from: string;
  onChange: (next: Partial<RuleForm>) => void;
}

/** When a rule comes to its end: never, after a number of times, or on a day. */
export function RepeatEnd({ form: { end, count, until }, from, onChange }: Props) {
  const translate = useTranslate();
  return (
    <>
      <TextField
        select
        label={translate('repeat.end.label')}
        value={end}
        onChange={({ target }) => {
          const next = target.value as RuleForm['end'];
          onChange({ end: next, ...(next === 'until' && !until && { until: from }) });
        }}
        sx={{ width: 150 }}
      >
        {ENDS.map((one) => (
          <MenuItem key={one} value={one}>
            {translate(`repeat.end.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      {end === 'count' && (
        <CountField
          label={translate('repeat.end.times')}
          value={count}
          max={999}
          onChange={(next) => onChange({ count: next })}
        />
      )}
      {end === 'until' && (
        <TextField
          type="date"
          label={translate('repeat.end.day')}
          value={until}
          onChange={({ target }) => target.value && onChange({ until: target.value })}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: from } }}
        />
      )}
    </>
  );
}
