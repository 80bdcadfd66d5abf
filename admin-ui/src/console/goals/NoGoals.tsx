import Flag from '@mui/icons-material/FlagOutlined';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { EmptyState } from '../display/EmptyState';
import type { PlanScope } from './plan/cell-key';

interface Props {
  scope: PlanScope;
  canEdit: boolean;
  onPropose: () => void;
  onByHand: () => void;
}

/** Nothing planned yet: three ways to begin. */
export function NoGoals({ scope, canEdit, onPropose, onByHand }: Props) {
  const translate = useTranslate();
  const variable = translate(`variables.${scope.variable}`).toLowerCase();
  return (
    <EmptyState
      icon={<Flag />}
      title={translate('goals.empty_title', { variable, year: scope.year })}
      text={translate(canEdit ? 'goals.empty_text' : 'goals.empty_read')}
      action={
        canEdit && (
          <>
            <Button variant="contained" onClick={onPropose}>
              {translate('goals.empty_propose')}
            </Button>
            <Button variant="outlined" onClick={onByHand}>
              {translate('goals.empty_by_hand')}
            </Button>
            <Button variant="outlined" component={Link} to="/imports">
              {translate('goals.menu.import')}
            </Button>
          </>
        )
      }
    />
  );
}
