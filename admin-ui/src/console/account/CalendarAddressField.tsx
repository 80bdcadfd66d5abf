import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useRef } from 'react';
import { useNotify, useTranslate } from 'react-admin';

/** A new address, to be taken along now. */
export function CalendarAddressField({ url }: { url: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const field = useRef<HTMLInputElement>(null);
  const copy = async (): Promise<void> => {
    field.current?.select();
    // Over plain http browsers keep the clipboard to themselves: the address stands marked, to be copied by key.
    await navigator.clipboard?.writeText(url).then(() => notify('account.calendar.copied', { type: 'info' }));
  };
  return (
    <Box sx={{ display: 'grid', gap: 1.5, mb: 1.5 }}>
      <Alert severity="warning" variant="outlined">
        {translate('account.calendar.once')}
      </Alert>
      <Box sx={{ display: 'flex', gap: 1, flexDirection: { xs: 'column', sm: 'row' } }}>
        <TextField
          fullWidth
          label={translate('account.calendar.address')}
          value={url}
          inputRef={field}
          slotProps={{ htmlInput: { readOnly: true, onFocus: () => field.current?.select() } }}
        />
        <Button variant="contained" onClick={() => void copy()} sx={{ flexShrink: 0 }}>
          {translate('account.calendar.copy')}
        </Button>
      </Box>
    </Box>
  );
}
