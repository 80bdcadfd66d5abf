import Alert from '@mui/material/Alert';
import type { Health } from '@rumbo/config/api';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { callApi } from '../../data/api';

/** Says when mails to people do not go out: nobody misses a mail that does not come. */
export function MailTrouble() {
  const translate = useTranslate();
  const { data } = useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => callApi<Health>('/api/health', { signal }),
  });
  if (data?.parts.mail !== 'down') return null;
  return (
    <Alert severity="error" variant="outlined" sx={{ mx: 2, mb: 1 }}>
      {translate('account.mail.down')}
    </Alert>
  );
}
