import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Tooltip from '@mui/material/Tooltip';
import type { AnalysisMeta } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';

interface Props {
  meta: AnalysisMeta;
  month: string;
  /** '' or to-date: the same days; full: whole months. */
  value: string;
  onChange: (next: string) => void;
}

/** What the running month is compared with. A complete month is compared with complete ones: there is nothing to choose. */
export function CompareSwitch({ meta, month, value, onChange }: Props) {
  const translate = useTranslate();
  if (month !== meta.runningMonth || meta.dataAsOf?.slice(0, 7) !== month) return null;
  const day = Number(meta.dataAsOf.slice(8));
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={value === 'full' ? 'full' : ''}
      onChange={(_event, next: string | null) => next !== null && onChange(next)}
      aria-label={translate('dashboard.compare')}
      sx={{ '& .MuiToggleButton-root': { py: 0.5, px: 1.25, fontSize: 13, textTransform: 'none', lineHeight: 1.4 } }}
    >
      <ToggleButton value="">
        <Tooltip title={translate('dashboard.to_date_hint', { day })}>
          <span>{translate('dashboard.to_date', { day })}</span>
        </Tooltip>
      </ToggleButton>
      <ToggleButton value="full">
        <Tooltip title={translate('dashboard.full_hint')}>
          <span>{translate('dashboard.full')}</span>
        </Tooltip>
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
