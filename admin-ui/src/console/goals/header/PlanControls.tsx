import Previous from '@mui/icons-material/ChevronLeftRounded';
import Next from '@mui/icons-material/ChevronRightRounded';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { GoalState } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';

interface Props {
  year: number;
  scenario: string;
  /** Null: nothing is planned yet. */
  state: GoalState | null;
  scenarios: readonly string[];
  onYear: (year: number) => void;
  onScenario: (name: string) => void;
}

/** Which plan is on screen: its year, the plan or one of its copies, and how it stands. */
export function PlanControls({ year, scenario, state, scenarios, onYear, onScenario }: Props) {
  const translate = useTranslate();
  return (
    <>
      <Box role="group" aria-label={translate('goals.year')} sx={{ display: 'flex', alignItems: 'center' }}>
        <IconButton size="small" aria-label={translate('goals.previous_year')} onClick={() => onYear(year - 1)}>
          <Previous fontSize="small" />
        </IconButton>
        <Typography
          component="span"
          data-testid="goals-year"
          sx={{ fontWeight: 600, minWidth: 40, textAlign: 'center' }}
        >
          {year}
        </Typography>
        <IconButton size="small" aria-label={translate('goals.next_year')} onClick={() => onYear(year + 1)}>
          <Next fontSize="small" />
        </IconButton>
      </Box>
      {(scenarios.length > 0 || scenario !== '') && (
        <TextField
          select
          value={scenario}
          onChange={({ target }) => onScenario(target.value)}
          slotProps={{
            select: {
              displayEmpty: true,
              SelectDisplayProps: { 'aria-label': translate('goals.plan.choose') },
              MenuProps: { slotProps: { paper: { sx: { maxHeight: 360 } } } },
            },
          }}
          sx={{ '& .MuiSelect-select': { py: 0.625, fontSize: 13 }, maxWidth: 260 }}
        >
          <MenuItem value="">{translate('goals.plan.name')}</MenuItem>
          {[...new Set([...scenarios, ...(scenario ? [scenario] : [])])].map((name) => (
            <MenuItem key={name} value={name}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      )}
      {state && scenario === '' && (
        <Chip
          label={translate(`goals.plan.states.${state}`)}
          title={translate(`goals.plan.state_hints.${state}`)}
          sx={({ tokens }) => ({
            ...(state === 'active' && { bgcolor: tokens.accentSoft, color: tokens.accent }),
            ...(state === 'draft' && { bgcolor: tokens.watchSoft, color: tokens.watch }),
          })}
        />
      )}
    </>
  );
}
