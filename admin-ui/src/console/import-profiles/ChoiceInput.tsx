import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useInput, useTranslate } from 'react-admin';

interface Props {
  source: string;
  label: string;
  choices: readonly { value: string; label: string }[];
}

export function ChoiceInput({ source, label, choices }: Props) {
  const translate = useTranslate();
  const { field, id } = useInput({ source });
  const value = String(field.value ?? '');
  // A value from outside the list (set over the API) stays what it is.
  const shown =
    choices.some((choice) => choice.value === value) || value === '' ? choices : [...choices, { value, label: value }];
  return (
    <TextField
      select
      id={id}
      label={translate(label)}
      {...field}
      value={value}
      fullWidth
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      {shown.map((choice) => (
        <MenuItem key={choice.value} value={choice.value}>
          {translate(choice.label, { _: choice.label })}
        </MenuItem>
      ))}
    </TextField>
  );
}
