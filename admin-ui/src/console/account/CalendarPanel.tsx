import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { LoadError } from '../display/LoadError';
import { Panel } from '../display/Panel';
import { useErrorText } from '../display/use-error-text';
import { useFormat } from '../display/use-format';
import { ConfirmDialog } from '../imports/ConfirmDialog';
import { CalendarAddressField } from './CalendarAddressField';
import { useFeed } from './use-feed';

const PROGRAMS = ['google', 'outlook', 'apple'];

/** The caller's tasks in their own calendar: an address that is made, shown once, made anew and switched off. */
export function CalendarPanel() {
  const translate = useTranslate();
  const notify = useNotify();
  const errorText = useErrorText();
  const format = useFormat();
  const { data, isPending, error, refetch, url, make, close } = useFeed();
  const [asked, setAsked] = useState<'again' | 'close' | null>(null);
  const say = (text: string) => () => notify(text, { type: 'info' });
  const sayFailed = (failure: unknown): void => notify(errorText(failure), { type: 'error' });
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Skeleton variant="rounded" height={160} />;

  return (
    <Panel title={translate('account.calendar.title')} hint={translate('account.calendar.hint')}>
      {url !== null && <CalendarAddressField url={url} />}
      {url === null && (
        <Typography variant="body2" sx={{ mb: 1.5 }}>
          {data
            ? translate('account.calendar.made', { day: format.moment(data.madeAt) })
            : translate('account.calendar.none')}
        </Typography>
      )}
      {data ? (
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          <Button variant="outlined" onClick={() => setAsked('again')}>
            {translate('account.calendar.again')}
          </Button>
          <Button color="error" onClick={() => setAsked('close')}>
            {translate('account.calendar.close')}
          </Button>
        </Box>
      ) : (
        <Button variant="contained" onClick={() => void make().catch(sayFailed)}>
          {translate('account.calendar.make')}
        </Button>
      )}
      <Box
        component="ul"
        sx={{ m: 0, mt: 2, pl: 2.5, color: 'text.secondary', fontSize: 13, display: 'grid', gap: 0.5 }}
      >
        {PROGRAMS.map((program) => (
          <li key={program}>{translate(`account.calendar.${program}`)}</li>
        ))}
      </Box>
      <ConfirmDialog
        open={asked !== null}
        title={translate(`account.calendar.${asked ?? 'again'}`)}
        text={translate(`account.calendar.${asked ?? 'again'}_confirm`)}
        confirm={translate(`account.calendar.${asked ?? 'again'}`)}
        onClose={() => setAsked(null)}
        onConfirm={() => {
          setAsked(null);
          if (asked === 'close') close().then(say('account.calendar.closed'), sayFailed);
          else make().catch(sayFailed);
        }}
      />
    </Panel>
  );
}
