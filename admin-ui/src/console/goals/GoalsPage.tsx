import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { VARIABLE_NAMES } from '@rumbo/config/api';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { LoadError } from '../display/LoadError';
import { usePageState } from '../display/use-page-state';
import { PlanPage } from './PlanPage';
import type { GroupBy } from './plan/arrange';
import type { PlanScope } from './plan/cell-key';
import { readGrid, readPlans } from './plan/requests';
import { gridKey } from './plan/use-writer';
import { SheetSkeleton } from './SheetSkeleton';

/** Metas: one variable's targets of a year, by responsible, family and month. */
export default function GoalsPage() {
  const translate = useTranslate();
  const [state, change] = usePageState({
    variable: 'revenue',
    year: String(new Date().getFullYear()),
    scenario: '',
    by: 'responsible',
    actuals: 'yes',
  });
  const scope: PlanScope = {
    variable: VARIABLE_NAMES.find((name) => name === state.variable) ?? 'revenue',
    year: Number(state.year),
    scenario: state.scenario,
  };
  const by: GroupBy = state.by === 'family' ? 'family' : 'responsible';
  const {
    data: grid,
    error,
    refetch,
  } = useQuery({ queryKey: gridKey(scope), queryFn: ({ signal }) => readGrid(scope, signal) });
  const { data: plans } = useQuery({ queryKey: ['goals', 'plans'], queryFn: ({ signal }) => readPlans(signal) });
  const plan = plans?.find(({ variable, year }) => variable === scope.variable && year === scope.year);

  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <PlanPage
        // Undo, folds and the chosen cells are of one plan.
        key={`${scope.variable}:${scope.year}:${scope.scenario}`}
        scope={scope}
        answer={grid}
        scenarios={(plan?.scenarios ?? []).map(({ name }) => name)}
        by={by}
        showActuals={state.actuals === 'yes'}
        onChange={change}
        tabs={
          <Tabs
            value={scope.variable}
            onChange={(_event, variable: string) => change({ variable, scenario: '' })}
            variant="scrollable"
            scrollButtons="auto"
            aria-label={translate('goals.variable')}
            sx={{ mb: 2 }}
          >
            {VARIABLE_NAMES.map((name) => (
              <Tab key={name} value={name} label={translate(`variables.${name}`)} />
            ))}
          </Tabs>
        }
        waiting={error ? <LoadError error={error} onRetry={() => void refetch()} /> : <SheetSkeleton />}
      />
    </Box>
  );
}
