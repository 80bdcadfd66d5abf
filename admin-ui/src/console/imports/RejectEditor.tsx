import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { putJson } from '../../data/api';
import { useErrorText } from '../display/use-error-text';

interface Props {
  importId: string;
  rejectId: number | string;
  values: Readonly<Record<string, string>>;
  /** The column that was refused: it is marked and has the focus. */
  culprit: string | null;
  onSaved: (values: Record<string, string>) => void;
  onClose: () => void;
}

/** The cells of a row by header. Enter saves, Escape leaves. */
export function RejectEditor({ importId, rejectId, values, culprit, onSaved, onClose }: Props) {
  const translate = useTranslate();
  const notify = useNotify();
  const errorText = useErrorText();
  const [changes, setChanges] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const headers = Object.keys(values);
  const isCulprit = (header: string): boolean => header === culprit;
  const first = headers.find(isCulprit) ?? headers[0];

  const save = async (): Promise<void> => {
    if (Object.keys(changes).length === 0) return onClose();
    setBusy(true);
    try {
      await putJson(`/api/imports/${importId}/rejects/${rejectId}`, { values: changes });
      onSaved(changes);
    } catch (error) {
      notify(errorText(error), { type: 'error' });
    } finally {
      setBusy(false);
    }
  };

  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      sx={{ px: 2, pt: 1.5, pb: 2, bgcolor: (theme) => theme.tokens.sunken }}
    >
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))' }}>
        {headers.map((header) => (
          <TextField
            key={header}
            label={header}
            value={changes[header] ?? values[header] ?? ''}
            error={isCulprit(header) && changes[header] === undefined}
            autoFocus={header === first}
            onChange={(event) => setChanges({ ...changes, [header]: event.target.value })}
            slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 4000 } }}
          />
        ))}
      </Box>
      <Box sx={{ mt: 1.5, display: 'flex', gap: 1 }}>
        <Button type="submit" variant="contained" disabled={busy}>
          {translate(busy ? 'common.saving' : 'common.save')}
        </Button>
        <Button onClick={onClose}>{translate('common.cancel')}</Button>
      </Box>
    </Box>
  );
}
