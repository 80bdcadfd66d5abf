import Lock from '@mui/icons-material/LockOutlined';
import More from '@mui/icons-material/MoreHorizRounded';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { GoalState } from '@rumbo/config/api';
import { useState } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { download } from '../../../data/download';
import { TextDialog } from '../dialogs/TextDialog';
import { MonthsDialog } from '../months/MonthsDialog';
import type { PlanScope } from '../plan/cell-key';
import { copyScenario, exportPath, setPlanState } from '../plan/requests';
import { usePlanAction } from '../scenarios/use-plan-action';

/** What the menu opened and is not yet done. */
export type Asked = 'copy' | 'compare' | 'months' | 'draft' | 'reopen-plan' | null;

interface Props {
  scope: PlanScope;
  state: GoalState | null;
  canEdit: boolean;
  hasScenarios: boolean;
  asked: Asked;
  onAsk: (asked: Asked) => void;
  onScenario: (name: string) => void;
}

/** Everything that is done to a plan now and then. */
export function PlanMenu({ scope, state, canEdit, hasScenarios, asked, onAsk, onScenario }: Props) {
  const translate = useTranslate();
  const locale = useLocale();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { act, busy } = usePlanAction();
  const isPlan = scope.scenario === '';
  const choose = (work: () => void) => () => {
    setAnchor(null);
    work();
  };
  const change = (next: GoalState, reason?: string) =>
    act(async () => {
      await setPlanState(scope, next, reason);
      return `goals.plan.now.${next}`;
    });
  const copy = async (name: string): Promise<void> => {
    const isDone = await act(async () => {
      await copyScenario(scope, name, scope.scenario);
      return 'goals.scenario.copied';
    });
    if (!isDone) return;
    onAsk(null);
    onScenario(name);
  };
  const save = (format: 'csv' | 'xlsx'): void => {
    const name = ['metas', scope.variable, scope.year, scope.scenario].filter(Boolean).join('-');
    void download(exportPath(scope, format, locale), `${name}.${format}`);
  };
  const item = (key: string, work: () => void) => (
    <MenuItem key={key} onClick={choose(work)}>
      {translate(`goals.menu.${key}`)}
    </MenuItem>
  );
  return (
    <>
      <IconButton
        size="small"
        aria-label={translate('goals.menu.label')}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        sx={{ border: 1, borderColor: 'divider', bgcolor: 'background.paper', width: 32, height: 32 }}
      >
        <More fontSize="small" />
      </IconButton>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {canEdit && state !== null && item('copy', () => onAsk('copy'))}
        {hasScenarios && item('compare', () => onAsk('compare'))}
        <MenuItem onClick={choose(() => onAsk('months'))}>
          {translate('goals.menu.months')}
          <Lock sx={{ fontSize: 14, ml: 1, color: 'text.secondary' }} />
        </MenuItem>
        {canEdit &&
          isPlan &&
          state === 'active' && [item('draft', () => onAsk('draft')), item('close', () => void change('closed'))]}
        {canEdit && isPlan && state === 'closed' && item('reopen', () => onAsk('reopen-plan'))}
        <Divider />
        {item('csv', () => save('csv'))}
        {item('xlsx', () => save('xlsx'))}
        {canEdit && (
          <MenuItem component={Link} to="/imports">
            {translate('goals.menu.import')}
          </MenuItem>
        )}
        <Divider />
        <MenuItem component={Link} to="/goal-records">
          {translate('goals.menu.records')}
        </MenuItem>
      </Menu>
      {asked === 'months' && <MonthsDialog year={scope.year} canEdit={canEdit} onClose={() => onAsk(null)} />}
      {asked === 'copy' && (
        <TextDialog
          title={translate('goals.scenario.copy_title')}
          text={translate('goals.scenario.copy_text')}
          label={translate('goals.scenario.name')}
          confirm={translate('goals.scenario.copy')}
          maxLength={120}
          busy={busy}
          onConfirm={(name) => void copy(name)}
          onClose={() => onAsk(null)}
        />
      )}
      {(asked === 'draft' || asked === 'reopen-plan') && (
        <TextDialog
          title={translate(`goals.plan.back.${asked}`)}
          text={translate(`goals.plan.back.${asked}_text`)}
          label={translate('goals.months.reason')}
          confirm={translate('goals.plan.back.confirm')}
          maxLength={500}
          multiline
          busy={busy}
          onConfirm={(reason) => {
            onAsk(null);
            void change(asked === 'draft' ? 'draft' : 'active', reason);
          }}
          onClose={() => onAsk(null)}
        />
      )}
    </>
  );
}
