import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { LoginError, type LoginFailure, login, type SessionUser } from '../../session';
import { Brand } from '../shell/Brand';

export function LoginPage({ onSignedIn }: { onSignedIn: (user: SessionUser) => void }) {
  const translate = useTranslate();
  const [failure, setFailure] = useState<LoginFailure | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setFailure(null);
    try {
      onSignedIn(await login(String(form.get('identifier')).trim(), String(form.get('password'))));
    } catch (error) {
      setBusy(false);
      setFailure(error instanceof LoginError ? error.reason : 'unreachable');
    }
  };

  return (
    <Box component="main" sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', p: 2 }}>
      <Box
        component="form"
        onSubmit={submit}
        aria-labelledby="login-title"
        sx={{ width: '100%', maxWidth: 352, display: 'grid', gap: 2 }}
      >
        <Box sx={{ mb: 2 }}>
          <Brand />
        </Box>
        <Box sx={{ mb: 1 }}>
          <Typography id="login-title" variant="h1">
            {translate('login.title')}
          </Typography>
          <Typography color="text.secondary">{translate('app.tagline')}</Typography>
        </Box>
        {failure && <Alert severity="error">{translate(`login.${failure}`)}</Alert>}
        <TextField
          name="identifier"
          label={translate('login.identifier')}
          autoComplete="username"
          required
          autoFocus
          fullWidth
        />
        <TextField
          name="password"
          type="password"
          label={translate('login.password')}
          autoComplete="current-password"
          required
          fullWidth
        />
        <Button type="submit" variant="contained" size="medium" disabled={busy} fullWidth sx={{ minHeight: 40 }}>
          {translate(busy ? 'login.busy' : 'login.submit')}
        </Button>
      </Box>
    </Box>
  );
}
