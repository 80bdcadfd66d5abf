import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';

interface Props {
  label: string;
  hint?: string;
  value: readonly string[];
  onChange: (value: string[]) => void;
}

/** Words as chips: typed, Enter, removed with one click. What was typed and not entered is kept on leaving. */
export function Tags({ label, hint, value, onChange }: Props) {
  return (
    <Autocomplete<string, true, false, true>
      multiple
      freeSolo
      autoSelect
      size="small"
      options={[]}
      value={[...value]}
      onChange={(_event, next) => onChange([...new Set(next.map((word) => word.trim()).filter(Boolean))])}
      renderInput={(params) => <TextField {...params} label={label} helperText={hint} />}
    />
  );
}
