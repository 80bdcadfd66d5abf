import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ColorDot } from '../ColorDot';
import type { Label } from '../use-labels-of';

interface Props {
  kind: 'category' | 'reason';
  label: Label;
  uses: Readonly<Record<string, number>>;
  others: readonly Label[];
  onReplace: (by: number | null) => void;
  onClose: () => void;
}

/** Says what carries a label that is to go, and asks what takes its place. */
export function ReplaceDialog({ kind, label, uses, others, onReplace, onClose }: Props) {
  const translate = useTranslate();
  const titleId = useId();
  const [by, setBy] = useState('');
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby={titleId}>
      <DialogTitle id={titleId} sx={{ fontSize: 17, fontWeight: 600 }}>
        {translate('rules.replace_title', { name: label.name })}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <DialogContentText sx={{ fontSize: 14 }}>
          {translate('rules.replace_text', {
            conditions: translate('rules.conditions_count', { smart_count: uses['conditions'] ?? 0 }),
            choices: translate('rules.choices_count', { smart_count: uses['choices'] ?? 0 }),
          })}
        </DialogContentText>
        <TextField
          select
          label={translate('rules.replace_by')}
          value={by}
          onChange={(event) => setBy(event.target.value)}
        >
          {kind === 'reason' && <MenuItem value="none">{translate('rules.no_reason')}</MenuItem>}
          {others.map(({ id, name, color }) => (
            <MenuItem key={id} value={String(id)}>
              {color && <ColorDot color={color} />}
              {name}
            </MenuItem>
          ))}
        </TextField>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button variant="outlined" onClick={onClose}>
          {translate('common.cancel')}
        </Button>
        <Button variant="contained" disabled={by === ''} onClick={() => onReplace(by === 'none' ? null : Number(by))}>
          {translate('rules.replace')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
