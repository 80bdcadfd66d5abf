import Warning from '@mui/icons-material/ErrorRounded';
import Snooze from '@mui/icons-material/SnoozeRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { Alert } from '@rumbo/config/api';
import { dayIn } from '@rumbo/config/recurrence';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useCompany } from '../../../data/company';
import { Panel } from '../../display/Panel';
import { useErrorText } from '../../display/use-error-text';
import { useSnooze } from './read-dashboard';
import { useAlertText } from './use-alert-text';

const DAYS = [1, 7, 30];

interface Props {
  alerts: readonly Alert[];
  month: string;
  /** How many are shown before one asks for the rest; default: all. */
  atFirst?: number;
}

/** What needs a look, one line a cause with its rule, the rows behind it, and "not now". Nothing to say: not there. */
export function Alerts({ alerts, month, atFirst }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const translate = useTranslate();
  const text = useAlertText(month);
  if (alerts.length === 0) return null;
  const shown = isOpen ? alerts : alerts.slice(0, atFirst);
  return (
    <Panel flush title={translate('dashboard.alerts')} hint={String(alerts.length)}>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', borderTop: 1, borderColor: 'divider' }}>
        {shown.map((alert) => {
          const { what, rule, to, link } = text(alert);
          return (
            <Box
              component="li"
              key={alert.key}
              sx={{ display: 'flex', gap: 1.25, px: 2, py: 1.25, '& + &': { borderTop: 1, borderColor: 'divider' } }}
            >
              <Warning aria-hidden sx={{ fontSize: 16, mt: 0.25, color: (theme) => theme.tokens.bad }} />
              <Box sx={{ minWidth: 0, flex: 1, fontSize: 13 }}>
                <div>{what}</div>
                <Box sx={{ fontSize: 12, color: 'text.secondary' }}>
                  {rule}{' '}
                  <Link component={RouterLink} to={to} underline="always" sx={{ whiteSpace: 'nowrap' }}>
                    {link}
                  </Link>
                </Box>
              </Box>
              <PutOff alertKey={alert.key} />
            </Box>
          );
        })}
      </Box>
      {shown.length < alerts.length && (
        <Button size="small" onClick={() => setIsOpen(true)} sx={{ mx: 1, mb: 1 }}>
          {translate('dashboard.see_all_alerts', { smart_count: alerts.length })}
        </Button>
      )}
    </Panel>
  );
}

/** For a day, a week or a month, and for oneself alone. */
function PutOff({ alertKey }: { alertKey: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const errorText = useErrorText();
  const { mutate } = useSnooze();
  const { timeZone } = useCompany();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const putOff = (days: number): void => {
    setAnchor(null);
    const until = dayIn(timeZone, new Date(Date.now() + (days - 1) * 86_400_000));
    mutate(
      { key: alertKey, until },
      {
        onSuccess: () => notify('dashboard.put_off_done', { type: 'success', messageArgs: { smart_count: days } }),
        onError: (error) => notify(errorText(error), { type: 'error' }),
      },
    );
  };
  return (
    <>
      <IconButton
        size="small"
        aria-label={translate('dashboard.put_off')}
        title={translate('dashboard.put_off')}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ alignSelf: 'flex-start', mt: -0.5 }}
      >
        <Snooze sx={{ fontSize: 16 }} />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {DAYS.map((days) => (
          <MenuItem key={days} dense onClick={() => putOff(days)}>
            {translate('dashboard.put_off_days', { smart_count: days })}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
