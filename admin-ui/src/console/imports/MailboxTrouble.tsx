import Alert from '@mui/material/Alert';
import type { Health } from '@rumbo/config/api';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { callApi } from '../../data/api';

const ASK_AGAIN_MS = 30_000;

/** Says when mails cannot arrive: nobody looks into a log for a file that is not there. */
export function MailboxTrouble() {
  const translate = useTranslate();
  const { data } = useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => callApi<Health>('/api/health', { signal }),
    refetchInterval: ASK_AGAIN_MS,
  });
  const state = data?.parts.mailboxes;
  if (state === undefined || state === 'ok') return null;
  return (
    <Alert severity={state === 'down' ? 'error' : 'warning'} variant="outlined" sx={{ mb: 2 }}>
      {translate(state === 'down' ? 'imports.mailbox_refused' : 'imports.mailbox_away')}
    </Alert>
  );
}
