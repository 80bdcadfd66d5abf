import Lock from '@mui/icons-material/LockOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { ClosingMonth } from '@rumbo/config/api';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { LoadError } from '../../display/LoadError';
import { useFormat } from '../../display/use-format';
import { ConfirmDialog } from '../../imports/ConfirmDialog';
import { TextDialog } from '../dialogs/TextDialog';
import { closeMonth, readMonths, reopenMonth } from '../plan/requests';
import { usePlanAction } from '../scenarios/use-plan-action';

interface Props {
  year: number;
  canEdit: boolean;
  onClose: () => void;
}

interface Asked {
  month: string;
  to: 'close' | 'reopen';
}

/** The year's months: who closed which, what has moved since; closing and opening again. */
export function MonthsDialog({ year, canEdit, onClose }: Props) {
  const translate = useTranslate();
  const { month: monthName } = useFormat();
  const titleId = useId();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { act, busy } = usePlanAction();
  const { data, error, refetch } = useQuery({
    queryKey: ['goals', 'months', year],
    queryFn: ({ signal }) => readMonths(year, signal),
  });
  const earlierOpen = (data ?? []).filter(({ month, state }) => asked && state === 'open' && month < asked.month);
  const close = (month: string) =>
    act(async () => {
      await closeMonth(month);
      return 'goals.months.closed';
    });
  const reopen = (month: string, reason: string) =>
    act(async () => {
      await reopenMonth(month, reason);
      return 'goals.months.reopened';
    });
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby={titleId}>
      <DialogTitle id={titleId} sx={{ fontSize: 17, fontWeight: 600 }}>
        {translate('goals.months.title', { year })}
      </DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ fontSize: 14, mb: 1.5 }}>{translate('goals.months.text')}</DialogContentText>
        {error ? (
          <LoadError error={error} onRetry={() => void refetch()} />
        ) : data ? (
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {data.map((one) => (
              <Month key={one.month} month={one} canEdit={canEdit && !busy} onAsk={setAsked} />
            ))}
          </Box>
        ) : (
          <Skeleton variant="rounded" height={360} />
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button variant="outlined" onClick={onClose}>
          {translate('common.close')}
        </Button>
      </DialogActions>
      {asked?.to === 'close' && (
        <ConfirmDialog
          open
          title={translate('goals.months.close_title', { month: monthName(asked.month) })}
          text={
            earlierOpen.length > 0
              ? translate('goals.months.close_earlier', {
                  smart_count: earlierOpen.length,
                  months: earlierOpen.map(({ month }) => monthName(month, 'short')).join(', '),
                })
              : translate('goals.months.close_text')
          }
          confirm={translate('goals.months.close')}
          onConfirm={() => {
            setAsked(null);
            void close(asked.month);
          }}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.to === 'reopen' && (
        <TextDialog
          title={translate('goals.months.reopen_title', { month: monthName(asked.month) })}
          text={translate('goals.months.reopen_text')}
          label={translate('goals.months.reason')}
          confirm={translate('goals.months.reopen')}
          maxLength={500}
          multiline
          busy={busy}
          onConfirm={(reason) => {
            setAsked(null);
            void reopen(asked.month, reason);
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </Dialog>
  );
}

interface MonthProps {
  month: ClosingMonth;
  canEdit: boolean;
  onAsk: (asked: Asked) => void;
}

function Month({ month: { month, state, closed, reopened, adjusted }, canEdit, onAsk }: MonthProps) {
  const translate = useTranslate();
  const format = useFormat();
  const story = [
    ...(closed
      ? [translate('goals.months.closed_by', { by: closed.by ?? '–', at: format.moment(closed.at) })]
      : [translate(`goals.months.states.${state}`)]),
    ...(adjusted
      ? [
          translate('goals.months.adjusted', {
            smart_count: adjusted.responsibles,
            revenue: format.money(adjusted.revenue, { signDisplay: 'exceptZero' }),
          }),
        ]
      : []),
    ...(reopened
      ? [
          translate('goals.months.reopened_by', {
            by: reopened.by ?? '–',
            at: format.moment(reopened.at),
            reason: reopened.reason,
          }),
        ]
      : []),
  ];
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.5,
        py: 0.75,
        borderTop: 1,
        borderColor: 'divider',
        minHeight: 44,
      }}
    >
      <Box sx={{ width: 20, display: 'grid', color: 'text.secondary' }}>
        {state === 'closed' && <Lock sx={{ fontSize: 16 }} />}
      </Box>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography sx={{ fontSize: 13.5, fontWeight: 550 }}>{format.month(month)}</Typography>
        {story.map((line) => (
          <Typography key={line} variant="caption" color="text.secondary" component="div">
            {line}
          </Typography>
        ))}
      </Box>
      {canEdit && state === 'open' && (
        <Button variant="text" onClick={() => onAsk({ month, to: 'close' })}>
          {translate('goals.months.close')}
        </Button>
      )}
      {canEdit && state === 'closed' && (
        <Button variant="text" onClick={() => onAsk({ month, to: 'reopen' })}>
          {translate('goals.months.reopen')}
        </Button>
      )}
    </Box>
  );
}
