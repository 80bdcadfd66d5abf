import Clock from '@mui/icons-material/ScheduleRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import InputBase from '@mui/material/InputBase';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { DropForm } from '../../attachments/DropForm';
import { PickFiles } from '../../attachments/PickFiles';
import { StagedFiles } from '../../attachments/StagedFiles';
import { useStagedFiles } from '../../attachments/use-staged-files';
import { useContacts } from '../contacts/use-contacts';
import { fromLocalTime, toLocalTime } from './local-time';
import type { LogEntry } from './use-log';

const MAX_CHARS = 5000;
const MAX_MINUTES = 1440;

interface Props {
  client: string;
  start: LogEntry;
  submitLabel: string;
  onSubmit: (entry: LogEntry, files: readonly File[]) => Promise<void>;
  onCancel: () => void;
  problemOf: (error: unknown) => string;
  /** False: the words alone are written here. */
  canAttach?: boolean;
}

/** What was said or seen: a note, and beside it when, with whom and how long. Saving needs none of them. */
export function LogForm({ client, start, submitLabel, onSubmit, onCancel, problemOf, canAttach = true }: Props) {
  const translate = useTranslate();
  const contacts = useContacts(client).data ?? [];
  const [note, setNote] = useState(start.note);
  const [time, setTime] = useState(start.at ? toLocalTime(new Date(start.at)) : null);
  const [contact, setContact] = useState(start.contact ?? '');
  const [minutes, setMinutes] = useState(start.minutes === null ? '' : String(start.minutes));
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const staged = useStagedFiles();

  const submit = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setError('');
    const at = time === null ? undefined : fromLocalTime(time);
    const entry = {
      kind: start.kind,
      note,
      contact: contact || null,
      minutes: minutes === '' ? null : Number(minutes),
    };
    try {
      await onSubmit({ ...entry, ...(at && { at }) }, staged.files);
    } catch (refused) {
      setError(problemOf(refused));
      setBusy(false);
    }
  };
  return (
    <DropForm onSubmit={() => void submit()} {...(canAttach && { onFiles: staged.add })}>
      <InputBase
        multiline
        fullWidth
        autoFocus
        minRows={2}
        maxRows={12}
        value={note}
        placeholder={translate(`client.ask.${start.kind}`)}
        onChange={({ target }) => setNote(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
          else if (event.key === 'Escape') onCancel();
        }}
        inputProps={{ 'aria-label': translate('client.note'), maxLength: MAX_CHARS }}
        sx={{ px: 1.5, py: 1, fontSize: 14, '& textarea:focus-visible': { outline: 'none' } }}
      />
      <StagedFiles files={staged.files} onChange={staged.set} />
      {(error || staged.problem) && (
        <Typography role="alert" variant="body2" color="error" sx={{ px: 1.5, pb: 1 }}>
          {error || staged.problem}
        </Typography>
      )}
      <Box sx={{ display: 'flex', gap: 1, px: 1, pb: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        {canAttach && <PickFiles isSmall onPick={staged.add} />}
        {time === null ? (
          <Button size="small" color="secondary" startIcon={<Clock />} onClick={() => setTime(toLocalTime(new Date()))}>
            {translate('client.now')}
          </Button>
        ) : (
          <TextField
            type="datetime-local"
            value={time}
            onChange={({ target }) => setTime(target.value)}
            slotProps={{ htmlInput: { 'aria-label': translate('client.when'), max: toLocalTime(new Date()) } }}
            sx={{ width: 220 }}
          />
        )}
        {contacts.length > 0 && (
          <TextField
            select
            value={contact}
            onChange={({ target }) => setContact(target.value)}
            slotProps={{
              select: { displayEmpty: true, SelectDisplayProps: { 'aria-label': translate('client.with') } },
            }}
            sx={{ width: 170 }}
          >
            <MenuItem value="">{translate('client.with_nobody')}</MenuItem>
            {contacts.map(({ documentId, name }) => (
              <MenuItem key={documentId} value={documentId}>
                {name}
              </MenuItem>
            ))}
          </TextField>
        )}
        {start.kind !== 'mail' && start.kind !== 'message' && (
          <TextField
            type="number"
            value={minutes}
            placeholder={translate('client.minutes_short')}
            onChange={({ target }) => setMinutes(target.value)}
            slotProps={{ htmlInput: { 'aria-label': translate('client.minutes'), min: 0, max: MAX_MINUTES } }}
            sx={{ width: 84 }}
          />
        )}
        <Box sx={{ display: 'flex', gap: 1, ml: 'auto' }}>
          <Button size="small" onClick={onCancel}>
            {translate('ra.action.cancel')}
          </Button>
          <Button type="submit" size="small" variant="contained" disabled={isBusy}>
            {submitLabel}
          </Button>
        </Box>
      </Box>
    </DropForm>
  );
}
