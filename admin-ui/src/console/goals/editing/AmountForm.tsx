import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type FormEvent, useId, useState } from 'react';
import { useTranslate } from 'react-admin';

interface Props {
  anchor: HTMLElement;
  title: string;
  label: string;
  hint: string;
  initial: string;
  /** Null for what cannot be applied. */
  read: (text: string) => string | null;
  onApply: (value: string) => void;
  onClose: () => void;
}

/** One number, asked for beside its button; Enter applies it. */
export function AmountForm({ anchor, title, label, hint, initial, read, onApply, onClose }: Props) {
  const translate = useTranslate();
  const titleId = useId();
  const [text, setText] = useState(initial);
  const value = read(text);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (value === null) return;
    onApply(value);
    onClose();
  };
  return (
    <Popover open anchorEl={anchor} onClose={onClose} anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}>
      <Box
        component="form"
        role="dialog"
        aria-labelledby={titleId}
        onSubmit={submit}
        sx={{ p: 2, display: 'grid', gap: 1.5, width: 260 }}
      >
        <Typography id={titleId} variant="h3">
          {title}
        </Typography>
        <TextField
          autoFocus
          label={label}
          value={text}
          onChange={({ target }) => setText(target.value)}
          helperText={hint}
          onFocus={({ target }) => target.select()}
          slotProps={{ htmlInput: { autoComplete: 'off' } }}
        />
        <Button type="submit" variant="contained" disabled={value === null} sx={{ justifySelf: 'end' }}>
          {translate('goals.edit.apply')}
        </Button>
      </Box>
    </Popover>
  );
}
