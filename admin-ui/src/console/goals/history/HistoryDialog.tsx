import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { GoalGrid } from '@rumbo/config/api';
import { useId, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { LoadError } from '../../display/LoadError';
import { useFormat } from '../../display/use-format';
import type { PlanScope } from '../plan/cell-key';
import type { Change } from '../plan/requests';
import { exactOf } from '../plan/units';
import { marksOf, readAmount } from '../sheet/read-amount';
import { readPercent } from '../sheet/read-percent';
import { METHODS, type Method } from './methods';
import { Preview } from './Preview';
import { useProposal } from './use-proposal';

interface Props {
  scope: PlanScope;
  grid: GoalGrid;
  onApply: (changes: readonly Change[]) => void;
  onClose: () => void;
}

/** A year's targets out of what was sold: a method, a growth, a look at the totals, and they stand. */
export function HistoryDialog({ scope, grid, onApply, onClose }: Props) {
  const translate = useTranslate();
  const format = useFormat();
  const titleId = useId();
  const { adds, unit } = grid.meta;
  const marks = useMemo(() => marksOf(format.locale), [format.locale]);
  const [method, setMethod] = useState<Method>('last-year');
  const [growthText, setGrowth] = useState('0');
  const [totalText, setTotal] = useState('');
  const [keepEdited, setKeepEdited] = useState(true);
  const takesTotal = adds && (method === 'seasonality' || method === 'even');
  const growth = readPercent(growthText, marks);
  const total = takesTotal ? readAmount(totalText, marks) : null;
  const isReadable = growth !== undefined && total !== undefined;
  const { proposal, error, refetch, isStale } = useProposal(
    isReadable ? { ...scope, method, growthPercent: toHundredths(growth), keepEdited, ...(total && { total }) } : null,
  );
  const changes = (proposal?.cells ?? []).filter(({ value, expected }) => value !== null && value !== expected);

  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby={titleId}>
      <DialogTitle id={titleId} sx={{ fontSize: 17, fontWeight: 600, pb: 0.5 }}>
        {translate('goals.history.title', {
          variable: translate(`variables.${scope.variable}`).toLowerCase(),
          year: scope.year,
        })}
      </DialogTitle>
      <DialogContent>
        <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
          {translate('goals.history.intro')}
        </Typography>
        <Box
          sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '300px minmax(0, 1fr)' } }}
        >
          <Box sx={{ display: 'grid', gap: 2, alignContent: 'start' }}>
            <FormControl>
              <FormLabel id={`${titleId}-method`} sx={{ fontSize: 12, mb: 0.5 }}>
                {translate('goals.history.method')}
              </FormLabel>
              <RadioGroup
                aria-labelledby={`${titleId}-method`}
                value={method}
                onChange={(_event, value) => setMethod(value as Method)}
                sx={{ gap: 0.75 }}
              >
                {METHODS.map((name) => (
                  <MethodChoice
                    key={name}
                    name={name}
                    reason={name === 'even' && !adds ? translate('goals.edit.does_not_add') : null}
                  />
                ))}
              </RadioGroup>
            </FormControl>
            <Box sx={{ display: 'flex', gap: 1.5, pt: 0.5 }}>
              {(method !== 'even' || !total) && (
                <TextField
                  label={translate('goals.history.growth')}
                  value={growthText}
                  error={growth === undefined}
                  disabled={Boolean(total)}
                  onChange={({ target }) => setGrowth(target.value)}
                  onFocus={({ target }) => target.select()}
                  slotProps={{ htmlInput: { inputMode: 'decimal' }, input: { endAdornment: '%' } }}
                  sx={{ width: 130 }}
                />
              )}
              {takesTotal && (
                <TextField
                  label={translate('goals.history.total')}
                  placeholder={translate('goals.history.total_none')}
                  value={totalText}
                  error={total === undefined}
                  onChange={({ target }) => setTotal(target.value)}
                  slotProps={{ htmlInput: { inputMode: 'decimal' }, inputLabel: { shrink: true } }}
                  sx={{ flex: 1 }}
                />
              )}
            </Box>
            <FormControlLabel
              control={<Checkbox size="small" checked={keepEdited} onChange={(_event, next) => setKeepEdited(next)} />}
              label={translate('goals.history.keep')}
              sx={{ '& .MuiFormControlLabel-label': { fontSize: 13 } }}
            />
          </Box>
          <Box sx={{ minWidth: 0 }}>
            {error ? (
              <LoadError error={error} onRetry={refetch} />
            ) : (
              <Preview grid={grid} proposal={proposal} exact={exactOf(format, unit)} isStale={isStale || !isReadable} />
            )}
          </Box>
        </Box>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2, gap: 1 }}>
        {proposal && changes.length === 0 && !isStale && (
          <Alert severity="info" sx={{ mr: 'auto', py: 0 }}>
            {translate(proposal.meta.basis ? 'goals.history.nothing' : 'goals.history.no_history')}
          </Alert>
        )}
        <Button variant="outlined" onClick={onClose}>
          {translate('common.cancel')}
        </Button>
        <Button
          variant="contained"
          disabled={changes.length === 0 || isStale || !isReadable}
          onClick={() => {
            onApply(changes);
            onClose();
          }}
        >
          {translate('goals.history.apply', { smart_count: changes.length })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** The API takes percentages to the hundredth; none is 0. */
const toHundredths = (percent: string | null): number => Math.round(Number(percent ?? 0) * 100) / 100;

function MethodChoice({ name, reason }: { name: Method; reason: string | null }) {
  const translate = useTranslate();
  return (
    <FormControlLabel
      value={name}
      disabled={reason !== null}
      control={<Radio size="small" sx={{ py: 0.25 }} />}
      label={
        <>
          <Typography component="span" sx={{ fontSize: 13, fontWeight: 550, display: 'block' }}>
            {translate(`goals.history.methods.${name}`)}
          </Typography>
          <Typography component="span" variant="caption" color="text.secondary">
            {reason ?? translate(`goals.history.hints.${name}`)}
          </Typography>
        </>
      }
      sx={{ alignItems: 'flex-start', mr: 0 }}
    />
  );
}
