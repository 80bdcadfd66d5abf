import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { type SavedTable, VIEW_SHARES, type ViewShare } from '@rumbo/config/api';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { currentUser } from '../../../session';
import { useFormat } from '../../display/use-format';

export interface ViewForm {
  name: string;
  shared: ViewShare;
  month: SavedTable['month'];
}

interface Props {
  title: string;
  first: ViewForm;
  /** The month on screen: what a view with a fixed month would keep. */
  shownMonth: string;
  onSave: (form: ViewForm) => void;
  onClose: () => void;
}

/** Name of a view, whom it is shared with, and whether its month moves along. */
export function ViewDialog({ title, first, shownMonth, onSave, onClose }: Props) {
  const translate = useTranslate();
  const { month: monthName } = useFormat();
  const titleId = useId();
  const [form, setForm] = useState(first);
  const isSales = currentUser()?.role.type === 'sales';
  const months = ['last-data', 'running', ...new Set([shownMonth, first.month])].filter(
    (one, at) => at < 2 || /^\d/.test(one),
  );
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby={titleId}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSave({ ...form, name: form.name.trim() });
        }}
      >
        <DialogTitle id={titleId} sx={{ fontSize: 17, fontWeight: 600 }}>
          {title}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
          <TextField
            label={translate('views.name')}
            value={form.name}
            onChange={(event) => setForm({ ...form, name: event.target.value })}
            required
            autoFocus
            slotProps={{ htmlInput: { maxLength: 80 } }}
          />
          {!isSales && (
            <TextField
              select
              label={translate('views.shared_with')}
              value={form.shared}
              onChange={(event) => setForm({ ...form, shared: event.target.value as ViewShare })}
              helperText={translate(form.shared === 'private' ? 'views.private_hint' : 'views.shared_hint')}
            >
              {VIEW_SHARES.map((share) => (
                <MenuItem key={share} value={share}>
                  {translate(`views.shares.${share}`)}
                </MenuItem>
              ))}
            </TextField>
          )}
          <TextField
            select
            label={translate('views.month')}
            value={form.month}
            onChange={(event) => setForm({ ...form, month: event.target.value })}
          >
            {months.map((month) => (
              <MenuItem key={month} value={month}>
                {month === 'last-data' || month === 'running'
                  ? translate(`views.months.${month}`)
                  : translate('views.months.fixed', { month: monthName(month) })}
              </MenuItem>
            ))}
          </TextField>
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button variant="outlined" onClick={onClose}>
            {translate('common.cancel')}
          </Button>
          <Button variant="contained" type="submit" disabled={form.name.trim() === ''}>
            {translate('common.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
