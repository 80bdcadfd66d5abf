import History from '@mui/icons-material/AutoGraphRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Choice, GoalGrid } from '@rumbo/config/api';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { DESK } from '../../theme/theme';
import { PageHeader } from '../display/PageHeader';
import { Panel } from '../display/Panel';
import { useFormat } from '../display/use-format';
import { AddFamily } from './header/AddFamily';
import { PlanControls } from './header/PlanControls';
import { type Asked, PlanMenu } from './header/PlanMenu';
import { ViewControls } from './header/ViewControls';
import { HistoryDialog } from './history/HistoryDialog';
import { NoGoals } from './NoGoals';
import { PlanSheet } from './PlanSheet';
import { PlanList } from './phone/PlanList';
import { addFamilies } from './plan/add-families';
import type { GroupBy } from './plan/arrange';
import type { PlanScope } from './plan/cell-key';
import { setPlanState } from './plan/requests';
import { useWriter } from './plan/use-writer';
import { CompareDialog } from './scenarios/CompareDialog';
import { ScenarioBanner } from './scenarios/ScenarioBanner';
import { usePlanAction } from './scenarios/use-plan-action';

interface Props {
  scope: PlanScope;
  /** Undefined while it is read. */
  answer: GoalGrid | undefined;
  scenarios: readonly string[];
  by: GroupBy;
  showActuals: boolean;
  onChange: (next: { year?: string; scenario?: string; by?: GroupBy; actuals?: string }) => void;
  tabs: ReactNode;
  /** In place of the sheet until there is one. */
  waiting: ReactNode;
}

/** A plan with what can be done to it; on phones a list in place of the sheet. */
export function PlanPage({ scope, answer, scenarios, by, showActuals, onChange, tabs, waiting }: Props) {
  const translate = useTranslate();
  const { day } = useFormat();
  const isDesk = useMediaQuery((theme) => theme.breakpoints.up(DESK));
  const writer = useWriter(scope);
  const { act, busy } = usePlanAction();
  const [isProposing, setProposing] = useState(false);
  const [asked, setAsked] = useState<Asked>(null);
  const [byHand, setByHand] = useState(false);
  const [families, setFamilies] = useState<readonly Choice[]>([]);
  const grid = useMemo(() => answer && addFamilies(answer, families), [answer, families]);
  const meta = grid?.meta;
  const canEdit = meta?.canEdit ?? false;
  const isPlan = scope.scenario === '';
  const canPropose = canEdit && !(isPlan && meta?.state === 'closed');
  const hasTargets = grid?.rows.some(({ months }) => months.some(({ target }) => target !== null)) ?? false;
  const isEmpty = grid !== undefined && !hasTargets && !byHand;
  const onScenario = (scenario: string): void => onChange({ scenario });
  const activate = () =>
    act(async () => {
      await setPlanState(scope, 'active');
      return 'goals.plan.now.active';
    });

  return (
    <>
      <PageHeader
        title={translate('goals.title')}
        subtitle={
          meta?.dataAsOf ? translate('common.data_as_of', { date: day(meta.dataAsOf) }) : translate('goals.subtitle')
        }
        actions={
          <>
            {canEdit && isPlan && meta?.state === 'draft' && (
              <Button variant="outlined" disabled={busy} onClick={() => void activate()}>
                {translate('goals.plan.activate')}
              </Button>
            )}
            {canPropose && !isEmpty && (
              <Button variant="outlined" startIcon={<History />} onClick={() => setProposing(true)}>
                {translate('goals.history.open')}
              </Button>
            )}
            <PlanMenu
              scope={scope}
              state={meta?.state ?? null}
              canEdit={canEdit}
              hasScenarios={scenarios.length > 0}
              asked={asked}
              onAsk={setAsked}
              onScenario={onScenario}
            />
          </>
        }
      />
      {tabs}
      <Panel flush>
        {!isPlan && (
          <ScenarioBanner
            scope={scope}
            canEdit={canEdit}
            onCompare={() => setAsked('compare')}
            onLeave={() => onScenario('')}
          />
        )}
        <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap', px: 1.5, py: 1 }}>
          <PlanControls
            year={scope.year}
            scenario={scope.scenario}
            state={meta?.state ?? null}
            scenarios={scenarios}
            onYear={(year) => onChange({ year: String(year), scenario: '' })}
            onScenario={onScenario}
          />
          {isDesk && (
            <Box sx={{ ml: 'auto', display: 'flex', gap: 1.5, alignItems: 'center' }}>
              {grid && canPropose && !isEmpty && (
                <AddFamily grid={grid} onAdd={(family) => setFamilies([...families, family])} />
              )}
              <ViewControls by={by} showActuals={showActuals} onChange={onChange} />
            </Box>
          )}
        </Box>
        {!grid ? (
          waiting
        ) : isEmpty ? (
          <NoGoals
            scope={scope}
            canEdit={canPropose}
            onPropose={() => setProposing(true)}
            onByHand={() => setByHand(true)}
          />
        ) : isDesk ? (
          <PlanSheet
            grid={grid}
            writer={writer}
            by={by}
            showActuals={showActuals}
            startOpen={families.length > 0}
            onMonth={() => setAsked('months')}
          />
        ) : (
          <PlanList grid={grid} writer={writer} by={by} />
        )}
      </Panel>
      {grid && isProposing && (
        <HistoryDialog
          scope={scope}
          grid={grid}
          onApply={(changes) => void writer.save(changes, 'history')}
          onClose={() => setProposing(false)}
        />
      )}
      {meta && asked === 'compare' && (
        <CompareDialog scope={scope} meta={meta} names={scenarios} onClose={() => setAsked(null)} />
      )}
    </>
  );
}
