import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Skeleton from '@mui/material/Skeleton';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import type { GoalGrid } from '@rumbo/config/api';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../../display/EmptyState';
import { LoadError } from '../../display/LoadError';
import type { PlanScope } from '../plan/cell-key';
import { compare } from '../plan/requests';
import { ComparisonTable } from './ComparisonTable';

interface Props {
  scope: PlanScope;
  meta: GoalGrid['meta'];
  /** The copies there are; the plan is '' and always there. */
  names: readonly string[];
  onClose: () => void;
}

/** A copy beside the plan, or beside another copy: each target with its difference. */
export function CompareDialog({ scope, meta, names, onClose }: Props) {
  const translate = useTranslate();
  const titleId = useId();
  const [shown, setShown] = useState(scope.scenario || (names[0] ?? ''));
  const [against, setAgainst] = useState('');
  const [onlyChanged, setOnlyChanged] = useState(true);
  const { data, error, refetch } = useQuery({
    queryKey: ['goals', 'compare', scope.variable, scope.year, against, shown],
    queryFn: ({ signal }) => compare(scope, [against, shown], signal),
    enabled: shown !== against,
  });
  const choices = ['', ...names];
  const nameOf = (name: string): string => name || translate('goals.plan.name');
  return (
    <Dialog open onClose={onClose} maxWidth="xl" fullWidth aria-labelledby={titleId}>
      <DialogTitle id={titleId} sx={{ fontSize: 17, fontWeight: 600 }}>
        {translate('goals.compare.title')}
      </DialogTitle>
      <DialogContent>
        <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap', pt: 1, mb: 2 }}>
          <Pick
            label={translate('goals.compare.shown')}
            value={shown}
            choices={choices}
            nameOf={nameOf}
            onPick={setShown}
          />
          <Pick
            label={translate('goals.compare.against')}
            value={against}
            choices={choices}
            nameOf={nameOf}
            onPick={setAgainst}
          />
          <FormControlLabel
            control={<Switch size="small" checked={onlyChanged} onChange={(_event, next) => setOnlyChanged(next)} />}
            label={translate('goals.compare.only_changed')}
            sx={{ ml: 'auto', mr: 0, '& .MuiFormControlLabel-label': { fontSize: 13 } }}
          />
        </Box>
        {shown === against ? (
          <EmptyState title={translate('goals.compare.same_title')} text={translate('goals.compare.same_text')} />
        ) : error ? (
          <LoadError error={error} onRetry={() => void refetch()} />
        ) : data ? (
          <ComparisonTable comparison={data} meta={meta} onlyChanged={onlyChanged} />
        ) : (
          <Skeleton variant="rounded" height={280} />
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button variant="outlined" onClick={onClose}>
          {translate('common.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface PickProps {
  label: string;
  value: string;
  choices: readonly string[];
  nameOf: (name: string) => string;
  onPick: (name: string) => void;
}

function Pick({ label, value, choices, nameOf, onPick }: PickProps) {
  return (
    <TextField
      select
      label={label}
      value={value}
      onChange={({ target }) => onPick(target.value)}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      sx={{ minWidth: 200 }}
    >
      {choices.map((name) => (
        <MenuItem key={name} value={name}>
          {nameOf(name)}
        </MenuItem>
      ))}
    </TextField>
  );
}
