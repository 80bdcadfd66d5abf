import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { VARIABLE_NAMES, VARIABLES, type Variable } from '@rumbo/config/api';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useCompany } from '../../data/company';
import { EmptyState } from '../display/EmptyState';
import { LoadError } from '../display/LoadError';
import { PageHeader } from '../display/PageHeader';
import { PageSkeleton } from '../display/PageSkeleton';
import { Panel } from '../display/Panel';
import { useFormat } from '../display/use-format';
import { usePageState } from '../display/use-page-state';
import { ClientTable } from './ClientTable';
import { Controls } from './Controls';
import { CohortPanel } from './cohorts/CohortPanel';
import { CompareSwitch } from './dashboard/CompareSwitch';
import { VariableDashboard } from './dashboard/VariableDashboard';
import { LostPanel } from './lost/LostPanel';
import { lastDataMonth, readDataState } from './read-analysis';
import { useOpeningView } from './views/use-opening-view';
import { type SavedView, useViews } from './views/use-views';
import { ViewMenu } from './views/ViewMenu';
import { toState, toTable } from './views/view-state';

/** What a view decides; the variable stays when none is opened. */
const AS_IT_BEGINS = {
  month: '',
  family: '',
  owner: '',
  columns: '',
  filters: '',
  join: 'and',
  search: '',
  sort: '',
  group: '',
  groupSort: '',
  page: '1',
  compare: '',
  view: '',
};

/** A variable over twelve months, and the clients behind the chosen one. */
export default function AnalysisPage() {
  const translate = useTranslate();
  const { day } = useFormat();
  const { retentionWindow } = useCompany();
  const {
    data: meta,
    error,
    refetch,
  } = useQuery({ queryKey: ['analysis', 'state'], queryFn: ({ signal }) => readDataState(signal) });
  const [state, change] = usePageState({
    variable: 'revenue',
    window: String(retentionWindow),
    ...AS_IT_BEGINS,
  });
  const { views, byDefault } = useViews();
  const open = (view: Pick<SavedView, 'id' | 'table'> | null): void =>
    change({
      ...AS_IT_BEGINS,
      window: String(retentionWindow),
      ...(view && { ...toState(view.table), view: view.id }),
    });
  const isOpening = useOpeningView({ views, byDefault, onOpen: open });
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!meta || isOpening) return <PageSkeleton />;

  const variable = VARIABLE_NAMES.find((name) => name === state.variable) ?? 'revenue';
  const month = state.month === 'running' ? meta.runningMonth : state.month || lastDataMonth(meta);
  const hasData = meta.dataAsOf !== null;
  return (
    <>
      <PageHeader
        title={translate('analysis.title')}
        beside={
          hasData && (
            <ViewMenu
              views={views ?? []}
              byDefault={byDefault ?? null}
              current={views?.find(({ id }) => id === state.view)}
              table={toTable(state, variable)}
              shownMonth={month}
              onOpen={open}
            />
          )
        }
        subtitle={
          hasData ? translate('common.data_as_of', { date: day(meta.dataAsOf) }) : translate('common.no_data_date')
        }
        actions={
          hasData && (
            <>
              <CompareSwitch
                meta={meta}
                month={month}
                value={state.compare}
                onChange={(next) => change({ compare: next, page: '1' })}
              />
              <Controls
                variable={variable}
                month={month}
                meta={meta}
                window={state.window}
                family={state.family}
                owner={state.owner}
                onChange={(next) => change({ ...next, page: '1' })}
              />
            </>
          )
        }
      />
      {hasData ? (
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <VariableTabs
            value={variable}
            onChange={(next) => change({ variable: next, columns: '', sort: '', page: '1', view: '' })}
          />
          <VariableDashboard
            variable={variable}
            asked={{
              month,
              window: state.window,
              family: state.family,
              owner: state.owner,
              compare: state.compare,
            }}
            onMonth={(next) => change({ month: next, page: '1' })}
          />
          {VARIABLES[variable].unit === 'clients' && variable !== 'client-count' && (
            <CohortPanel month={month} family={state.family} owner={state.owner} />
          )}
          {variable === 'non-retained-clients' && (
            <LostPanel key={month} month={month} family={state.family} owner={state.owner} />
          )}
          <ClientTable
            variable={variable}
            month={month}
            window={state.window}
            family={state.family}
            owner={state.owner}
            compare={state.compare}
            state={state}
            onChange={change}
          />
        </Box>
      ) : (
        <Panel>
          <EmptyState
            title={translate('analysis.empty_title')}
            text={translate('analysis.empty_text')}
            action={
              <Button variant="contained" component={Link} to="/imports">
                {translate('analysis.go_imports')}
              </Button>
            }
          />
        </Panel>
      )}
    </>
  );
}

function VariableTabs({ value, onChange }: { value: Variable; onChange: (variable: Variable) => void }) {
  const translate = useTranslate();
  return (
    <Tabs
      value={value}
      onChange={(_event, next: Variable) => onChange(next)}
      variant="scrollable"
      scrollButtons="auto"
      aria-label={translate('analysis.variable')}
    >
      {VARIABLE_NAMES.map((name) => (
        <Tab key={name} value={name} label={translate(`variables.${name}`)} />
      ))}
    </Tabs>
  );
}
