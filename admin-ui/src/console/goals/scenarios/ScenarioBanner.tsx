import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { ConfirmDialog } from '../../imports/ConfirmDialog';
import type { PlanScope } from '../plan/cell-key';
import { adoptScenario, dropScenario } from '../plan/requests';
import { usePlanAction } from './use-plan-action';

interface Props {
  scope: PlanScope;
  canEdit: boolean;
  onCompare: () => void;
  /** Back to the plan: the copy is adopted or gone. */
  onLeave: () => void;
}

/** Says that a copy is looked at, and not the plan; and what can become of it. */
export function ScenarioBanner({ scope, canEdit, onCompare, onLeave }: Props) {
  const translate = useTranslate();
  const notify = useNotify();
  const { act, busy } = usePlanAction();
  const [asking, setAsking] = useState<'adopt' | 'drop' | null>(null);
  const name = scope.scenario;
  const adopt = () =>
    act(async () => {
      const { kept } = await adoptScenario(scope, name);
      onLeave();
      notify(kept ? 'goals.scenario.adopted_kept' : 'goals.scenario.adopted', {
        type: 'success',
        messageArgs: { name, kept },
      });
      return null;
    });
  const drop = () =>
    act(async () => {
      await dropScenario(scope, name);
      onLeave();
      return 'goals.scenario.dropped';
    });
  return (
    <Box
      role="note"
      sx={({ tokens }) => ({
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        flexWrap: 'wrap',
        px: 2,
        py: 1,
        fontSize: 13,
        bgcolor: tokens.watchSoft,
        borderBottom: 1,
        borderColor: 'divider',
      })}
    >
      <Box sx={{ flex: '1 1 260px' }}>
        <strong>{name}</strong> · {translate('goals.scenario.banner')}
      </Box>
      <Button variant="outlined" onClick={onCompare}>
        {translate('goals.scenario.compare')}
      </Button>
      {canEdit && (
        <>
          <Button variant="outlined" disabled={busy} onClick={() => setAsking('drop')}>
            {translate('goals.scenario.drop')}
          </Button>
          <Button variant="contained" disabled={busy} onClick={() => setAsking('adopt')}>
            {translate('goals.scenario.adopt')}
          </Button>
        </>
      )}
      {asking && (
        <ConfirmDialog
          open
          title={translate(`goals.scenario.${asking}_title`, { name })}
          text={translate(`goals.scenario.${asking}_text`)}
          confirm={translate(`goals.scenario.${asking}`)}
          onConfirm={() => {
            setAsking(null);
            void (asking === 'adopt' ? adopt() : drop());
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </Box>
  );
}
