import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { AnalysisMeta, AppliedRules, Variable } from '@rumbo/config/api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { postJson } from '../../../data/api';
import { shiftMonth } from '../../analysis/months';
import { lastDataMonth } from '../../analysis/read-analysis';
import { useErrorText } from '../../display/use-error-text';
import { useFormat } from '../../display/use-format';

interface Props {
  variable: Variable;
  meta: AnalysisMeta;
  onClose: () => void;
}

/** The present rules for months that are over: which of them change, and for how many clients, before anything is done. */
export function ApplyDialog({ variable, meta, onClose }: Props) {
  const translate = useTranslate();
  const format = useFormat();
  const notify = useNotify();
  const errorText = useErrorText();
  const queries = useQueryClient();
  const titleId = useId();
  const last = lastDataMonth(meta);
  const months = Array.from({ length: 24 }, (_, back) => shiftMonth(last, -back)).filter(
    (month) => !meta.firstMonth || month >= meta.firstMonth,
  );
  const [from, setFrom] = useState(months[Math.min(2, months.length - 1)] ?? last);
  const ask = (preview: boolean) =>
    postJson<{ data: AppliedRules }>('/api/analysis/rules/apply', { variable, from, preview });
  const { data, error } = useQuery({
    queryKey: ['analysis', 'rules-apply', variable, from],
    queryFn: () => ask(true),
  });
  const apply = useMutation({
    mutationFn: () => ask(false),
    onSuccess: async () => {
      onClose();
      notify('rules.applied', { type: 'success' });
      await queries.invalidateQueries({ queryKey: ['analysis'] });
    },
    onError: (failure) => notify(errorText(failure), { type: 'error' }),
  });
  const changed = data?.data.months;
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby={titleId}>
      <DialogTitle id={titleId} sx={{ fontSize: 17, fontWeight: 600 }}>
        {translate('rules.apply_title')}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <DialogContentText sx={{ fontSize: 14 }}>{translate('rules.apply_text')}</DialogContentText>
        <TextField
          select
          label={translate('rules.apply_from')}
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        >
          {months.map((month) => (
            <MenuItem key={month} value={month}>
              {format.month(month)}
            </MenuItem>
          ))}
        </TextField>
        <Box role="status" sx={{ fontSize: 13, minHeight: 24 }}>
          {error ? (
            errorText(error)
          ) : !changed ? (
            <LinearProgress />
          ) : changed.length === 0 ? (
            translate('rules.apply_nothing')
          ) : (
            <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', maxHeight: 220, overflowY: 'auto' }}>
              {changed.map(({ month, moved }) => (
                <Box component="li" key={month} sx={{ display: 'flex', justifyContent: 'space-between', py: 0.25 }}>
                  <span>{format.month(month)}</span>
                  <span>{translate('rules.clients_move', { smart_count: moved, count: format.number(moved) })}</span>
                </Box>
              ))}
            </Box>
          )}
        </Box>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button variant="outlined" onClick={onClose}>
          {translate('common.cancel')}
        </Button>
        <Button
          variant="contained"
          disabled={!changed || changed.length === 0 || apply.isPending}
          onClick={() => apply.mutate()}
        >
          {translate('rules.apply')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
