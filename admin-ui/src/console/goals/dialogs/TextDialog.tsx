import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { type FormEvent, useId, useState } from 'react';
import { useTranslate } from 'react-admin';

interface Props {
  title: string;
  text: string;
  label: string;
  confirm: string;
  maxLength: number;
  multiline?: boolean;
  busy: boolean;
  onConfirm: (value: string) => void;
  onClose: () => void;
}

/** Asks for one text before something is done: the name of a copy, the reason of a way back. */
export function TextDialog({
  title,
  text,
  label,
  confirm,
  maxLength,
  multiline = false,
  busy,
  onConfirm,
  onClose,
}: Props) {
  const translate = useTranslate();
  const titleId = useId();
  const [value, setValue] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (value.trim() !== '') onConfirm(value.trim());
  };
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby={titleId}>
      <form onSubmit={submit}>
        <DialogTitle id={titleId} sx={{ fontSize: 17, fontWeight: 600 }}>
          {title}
        </DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ fontSize: 14, mb: 2 }}>{text}</DialogContentText>
          <TextField
            autoFocus
            fullWidth
            multiline={multiline}
            label={label}
            value={value}
            onChange={({ target }) => setValue(target.value)}
            slotProps={{ htmlInput: { maxLength } }}
          />
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button variant="outlined" onClick={onClose}>
            {translate('common.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={busy || value.trim() === ''}>
            {confirm}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
