import Search from '@mui/icons-material/SearchRounded';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';

const PAUSE_MS = 300;

interface Props {
  value: string;
  onChange: (value: string) => void;
  label?: string;
}

/** Searches once typing pauses. */
export function SearchField({ value, onChange, label }: Props) {
  const translate = useTranslate();
  const [text, setText] = useState(value);
  const latest = useRef(onChange);
  latest.current = onChange;
  // Cleared from outside: show it.
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => latest.current(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, value]);
  const name = label ?? translate('common.search');
  return (
    <TextField
      type="search"
      value={text}
      onChange={(event) => setText(event.target.value)}
      placeholder={name}
      sx={{ width: { xs: '100%', sm: 260 }, '& input': { py: 0.75 } }}
      slotProps={{
        htmlInput: { 'aria-label': name },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <Search sx={{ fontSize: 17 }} />
            </InputAdornment>
          ),
        },
      }}
    />
  );
}
