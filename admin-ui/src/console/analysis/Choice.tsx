import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** What it reads closed; default: the chosen item. */
  renderValue?: (value: string) => string;
  children: ReactNode;
}

/** A compact select whose label is spoken, not drawn: its value says what it is. */
export function Choice({ label, value, onChange, renderValue, children }: Props) {
  return (
    <TextField
      select
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{
        select: {
          displayEmpty: true,
          SelectDisplayProps: { 'aria-label': label },
          ...(renderValue && { renderValue: (chosen) => renderValue(String(chosen)) }),
          MenuProps: { slotProps: { paper: { sx: { maxHeight: 360 } } } },
        },
      }}
      sx={{ '& .MuiSelect-select': { py: 0.625, fontSize: 13 }, maxWidth: 260 }}
    >
      {children}
    </TextField>
  );
}
