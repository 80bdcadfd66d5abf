import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { SERIES_SCOPES, type SeriesScope } from '@rumbo/config/api';
import { type FormEvent, useId, useState } from 'react';
import { useTranslate } from 'react-admin';

interface Props {
  title: string;
  /** The rule itself is changed: that is never for one task alone. */
  isRule?: boolean;
  /** Null: nothing is to be saved. */
  onAnswer: (scope: SeriesScope | null) => void;
}

/** Which tasks of a series a change is for. */
export function SeriesQuestion({ title, isRule = false, onAnswer }: Props) {
  const translate = useTranslate();
  const titleId = useId();
  const scopes = SERIES_SCOPES.filter((scope) => !isRule || scope !== 'this');
  const [scope, setScope] = useState<SeriesScope>(scopes[0] ?? 'following');
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
                control={<Radio size="small" autoFocus={index === 0} />}
                label={translate(`taskForm.series.${one}`)}
              />
            ))}
          </RadioGroup>
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
