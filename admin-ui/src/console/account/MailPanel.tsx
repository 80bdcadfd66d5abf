import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Skeleton from '@mui/material/Skeleton';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { NOTIFICATION_KINDS, type NotificationChoices } from '@rumbo/config/api';
import { useNotify, useTranslate } from 'react-admin';
import { LoadError } from '../display/LoadError';
import { Panel } from '../display/Panel';
import { useErrorText } from '../display/use-error-text';
import { useChoices } from './use-choices';

const LANGUAGES = [
  { value: '', label: 'company' },
  { value: 'es', label: 'spanish' },
  { value: 'en', label: 'english' },
];

/** Which kinds of notifications also come by mail, and in what language. */
export function MailPanel() {
  const translate = useTranslate();
  const notify = useNotify();
  const errorText = useErrorText();
  const { data, error, refetch, save } = useChoices();
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={260} />;

  const { mail, language, email, isMailing, trouble } = data;
  const choose = (change: Partial<NotificationChoices>): void => {
    save({ mail, language, ...change }).then(
      () => notify('account.mail.saved', { type: 'info' }),
      (failure: unknown) => notify(errorText(failure), { type: 'error' }),
    );
  };
  return (
    <Panel title={translate('account.mail.title')}>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1, overflowWrap: 'anywhere' }}>
        {translate(isMailing ? 'account.mail.to' : 'account.mail.off', { email })}
      </Typography>
      {trouble && (
        <Alert severity="warning" variant="outlined" sx={{ mb: 1, overflowWrap: 'anywhere' }}>
          {translate('account.mail.trouble', { message: trouble })}
        </Alert>
      )}
      <Box sx={{ display: 'grid' }}>
        {NOTIFICATION_KINDS.map((kind) => (
          <FormControlLabel
            key={kind}
            labelPlacement="start"
            label={translate(`account.mail.kinds.${kind}`)}
            control={
              <Switch
                size="small"
                checked={mail[kind]}
                onChange={(_event, isOn) => choose({ mail: { ...mail, [kind]: isOn } })}
              />
            }
            sx={{
              justifyContent: 'space-between',
              ml: 0,
              mr: 0,
              minHeight: 40,
              borderBottom: 1,
              borderColor: 'divider',
            }}
          />
        ))}
      </Box>
      <TextField
        select
        label={translate('account.mail.language')}
        value={language ?? ''}
        onChange={({ target }) => choose({ language: target.value === '' ? null : (target.value as 'es' | 'en') })}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        sx={{ mt: 2, width: { xs: '100%', sm: 260 } }}
      >
        {LANGUAGES.map(({ value, label }) => (
          <MenuItem key={value} value={value}>
            {translate(`account.mail.${label}`)}
          </MenuItem>
        ))}
      </TextField>
    </Panel>
  );
}
