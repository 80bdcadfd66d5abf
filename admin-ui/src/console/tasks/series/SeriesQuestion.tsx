import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { SERIES_SCOPES, type SeriesMoves, type SeriesScope } from '@rumbo/config/api';
import { type FormEvent, useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useErrorText } from '../../display/use-error-text';
import { RuleMove } from './RuleMove';
import { useSeriesMoves } from './use-series-moves';

/** Rules that are told one by one. */
const SHOWN = 4;

interface Props {
  title: string;
  /** The rule itself is changed: that is never for one task alone. */
  isRule?: boolean;
  /** Days that tasks are to get: their rules follow, and it is said how; where no rule can, each goes alone. */
  moves?: SeriesMoves['moves'];
  /** Null: nothing is to be saved. */
  onAnswer: (scope: SeriesScope | null) => void;
}

/** Which tasks of a series a change is for. */
export function SeriesQuestion({ title, isRule = false, moves = [], onAnswer }: Props) {
  const translate = useTranslate();
  const errorText = useErrorText();
  const preview = useSeriesMoves(moves);
  const rules = preview.data?.data ?? [];
  const isAlone = (moves.length > 0 && !preview.data) || rules.some(({ moved }) => !moved);
  const titleId = useId();
  const scopes = SERIES_SCOPES.filter((scope) => !isRule || scope !== 'this');
  const [scope, setScope] = useState<SeriesScope>(scopes[0] ?? 'following');
  // This one alone leaves every rule as it is; what keeps others from following is told at once.
  const told = scope === 'this' ? rules.filter(({ moved }) => !moved) : rules;
  const shown = told.slice(0, SHOWN);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    onAnswer(scope);
  };
  return (
    <Dialog open onClose={() => onAnswer(null)} maxWidth="xs" fullWidth aria-labelledby={titleId}>
      <form onSubmit={onSubmit}>
        <DialogTitle id={titleId} sx={{ fontSize: 17, fontWeight: 600 }}>
          {title}
        </DialogTitle>
        <DialogContent>
          <RadioGroup
            aria-labelledby={titleId}
            value={scope}
            onChange={(_event, next) => setScope(next as SeriesScope)}
          >
            {scopes.map((one, index) => (
              <FormControlLabel
                key={one}
                value={one}
                disabled={isAlone && one !== 'this'}
                control={<Radio size="small" autoFocus={index === 0} />}
                label={translate(`taskForm.series.${one}`)}
              />
            ))}
          </RadioGroup>
          {moves.length > 0 && (
            <Box aria-live="polite" sx={{ display: 'grid', gap: 1, mt: 1 }}>
              {preview.error && <Alert severity="error">{errorText(preview.error)}</Alert>}
              {preview.isLoading && <Skeleton variant="rounded" height={56} />}
              {shown.map((move) => (
                <RuleMove key={move.id} move={move} isNamed={moves.length > 1} />
              ))}
              {told.length > SHOWN && (
                <Typography variant="body2" color="text.secondary">
                  {translate('taskForm.move.more', { smart_count: told.length - SHOWN })}
                </Typography>
              )}
              {preview.data && isAlone && (
                <Typography variant="body2">
                  {translate('taskForm.move.alone', { smart_count: moves.length })}
                </Typography>
              )}
            </Box>
          )}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button variant="outlined" onClick={() => onAnswer(null)}>
            {translate('common.back')}
          </Button>
          <Button type="submit" variant="contained">
            {translate('common.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
