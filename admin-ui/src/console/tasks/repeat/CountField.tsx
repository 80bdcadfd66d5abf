import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useEffect, useState } from 'react';

interface Props {
  label: string;
  /** What is counted, after the number. */
  unit?: string;
  value: number;
  max: number;
  onChange: (value: number) => void;
}

/** A whole number from 1 to `max`; while it is typed it may be none, and then nothing changes. */
export function CountField({ label, unit, value, max, onChange }: Props) {
  const [text, setText] = useState(String(value));
  const isCount = (typed: string): boolean => /^\d+$/.test(typed) && Number(typed) >= 1 && Number(typed) <= max;
  useEffect(() => setText((typed) => (Number(typed) === value ? typed : String(value))), [value]);
  return (
    <TextField
      label={label}
      value={text}
      error={!isCount(text)}
      onChange={({ target }) => {
        setText(target.value);
        if (isCount(target.value)) onChange(Number(target.value));
      }}
      onBlur={() => setText(String(value))}
      slotProps={{
        htmlInput: { inputMode: 'numeric', maxLength: String(max).length, style: { width: 34, textAlign: 'right' } },
        ...(unit && { input: { endAdornment: <InputAdornment position="end">{unit}</InputAdornment> } }),
      }}
    />
  );
}
