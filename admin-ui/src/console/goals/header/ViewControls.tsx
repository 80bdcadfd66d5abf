import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslate } from 'react-admin';
import type { GroupBy } from '../plan/arrange';

interface Props {
  by: GroupBy;
  showActuals: boolean;
  onChange: (next: { by?: GroupBy; actuals?: string }) => void;
}

/** How the same targets are laid out. */
export function ViewControls({ by, showActuals, onChange }: Props) {
  const translate = useTranslate();
  return (
    <>
      <FormControlLabel
        control={
          <Switch
            size="small"
            checked={showActuals}
            onChange={(_event, next) => onChange({ actuals: next ? 'yes' : 'no' })}
          />
        }
        label={translate('goals.show_actuals')}
        sx={{ mr: 0, gap: 0.5, '& .MuiFormControlLabel-label': { fontSize: 13 } }}
      />
      <ToggleButtonGroup
        size="small"
        exclusive
        aria-label={translate('goals.group_by')}
        value={by}
        onChange={(_event, next: GroupBy | null) => next && onChange({ by: next })}
      >
        <ToggleButton value="responsible">{translate('goals.by_responsible')}</ToggleButton>
        <ToggleButton value="family">{translate('goals.by_family')}</ToggleButton>
      </ToggleButtonGroup>
    </>
  );
}
