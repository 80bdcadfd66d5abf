import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { HOLD_OUT_LEAST, heldOutOf } from '@rumbo/config/api';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useNotify, useRedirect, useTranslate } from 'react-admin';
import { postJson } from '../../data/api';
import { useErrorText } from '../display/use-error-text';
import { HoldOutField } from './HoldOutField';

interface Props {
  count: number;
  /** The clients it is for: by id, or as the table shows them. */
  from: object;
  /** The table they were chosen in, kept with the strategy. */
  view: object;
  onClose: () => void;
}

/** A strategy for the clients that are chosen, and its first task; what is left empty is proposed by the server. */
export function NewStrategy({ count, from, view, onClose }: Props) {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const errorText = useErrorText();
  const titleId = useId();
  const [name, setName] = useState('');
  const [task, setTask] = useState('');
  const [due, setDue] = useState('');
  const [holdOutPct, setHoldOutPct] = useState<number | null>(null);
  const isTooFew = holdOutPct !== null && heldOutOf(count, holdOutPct) < HOLD_OUT_LEAST;
  const { mutate, isPending } = useMutation({
    mutationFn: () =>
      postJson<{ data: { documentId: string } }>('/api/strategies', {
        data: { name: name.trim(), view },
        from,
        ...(holdOutPct !== null && { holdOutPct }),
        firstTask: { ...(task.trim() && { title: task.trim() }), ...(due && { dueDate: due }) },
      }),
    onSuccess: ({ data }) => {
      notify('strategies.made', { messageArgs: { name: name.trim() } });
      redirect(`/strategies/${data.documentId}/show`);
    },
    onError: (error) => notify(errorText(error), { type: 'error' }),
  });
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() && !isPending && !isTooFew) mutate();
  };
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby={titleId}>
      <form onSubmit={onSubmit}>
        <DialogTitle id={titleId} sx={{ fontSize: 17, fontWeight: 600 }}>
          {translate('strategies.make')}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <DialogContentText sx={{ fontSize: 14 }}>
            {translate('strategies.for_clients', { smart_count: count })}
          </DialogContentText>
          <TextField
            label={translate('strategies.name')}
            value={name}
            onChange={({ target }) => setName(target.value)}
            slotProps={{ htmlInput: { maxLength: 160 } }}
            required
            autoFocus
          />
          <TextField
            label={translate('strategies.first_task')}
            placeholder={name}
            value={task}
            onChange={({ target }) => setTask(target.value)}
            slotProps={{ htmlInput: { maxLength: 255 } }}
          />
          <TextField
            type="date"
            label={translate('strategies.first_due')}
            helperText={translate('strategies.first_due_hint')}
            value={due}
            onChange={({ target }) => setDue(target.value)}
            slotProps={{ inputLabel: { shrink: true } }}
          />
          <HoldOutField count={count} pct={holdOutPct} onChange={setHoldOutPct} />
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button variant="outlined" onClick={onClose}>
            {translate('common.back')}
          </Button>
          <Button type="submit" variant="contained" disabled={isPending || isTooFew || name.trim() === ''}>
            {translate('strategies.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
