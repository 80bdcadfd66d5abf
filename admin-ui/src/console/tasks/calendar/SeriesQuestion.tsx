import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import type { TaskItem } from '@rumbo/config/api';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { SERIES_SCOPES, type SeriesScope } from './use-reschedule';

interface Props {
  task: TaskItem;
  /** Null: nothing is to change after all. */
  onAnswer: (series: SeriesScope | null) => void;
}

/** A new hour for a task that comes again: for this one, for those after it, or for all that are open. */
export function SeriesQuestion({ task, onAnswer }: Props) {
  const translate = useTranslate();
  const [series, choose] = useState<SeriesScope>('this');
  return (
    <Dialog open onClose={() => onAnswer(null)} aria-labelledby="series-question" maxWidth="xs" fullWidth>
      <DialogTitle id="series-question" variant="h2">
        {translate('calendar.series_title', { title: task.title })}
      </DialogTitle>
      <DialogContent>
        <RadioGroup value={series} onChange={(_event, value) => choose(value as SeriesScope)}>
          {SERIES_SCOPES.map((scope) => (
            <FormControlLabel
              key={scope}
              value={scope}
              control={<Radio size="small" />}
              label={translate(`calendar.series_${scope}`)}
            />
          ))}
        </RadioGroup>
      </DialogContent>
      <DialogActions>
        <Button variant="text" onClick={() => onAnswer(null)}>
          {translate('common.cancel')}
        </Button>
        <Button variant="contained" onClick={() => onAnswer(series)}>
          {translate('calendar.series_save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
