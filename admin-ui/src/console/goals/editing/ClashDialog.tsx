import type { TargetCell } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { ChoiceDialog } from '../../clash/ChoiceDialog';
import { useFormat } from '../../display/use-format';
import { cellKey } from '../plan/cell-key';
import type { Change } from '../plan/requests';
import { settledChanges } from '../plan/settle-clash';
import type { Clash } from '../plan/use-writer';

interface Props {
  clash: Clash;
  nameOf: (cell: TargetCell) => string;
  exact: (value: string | null) => string;
  onSettle: (changes: readonly Change[]) => void;
  onClose: () => void;
}

/** Somebody wrote first into these cells. */
export function ClashDialog({ clash, nameOf, exact, onSettle, onClose }: Props) {
  const translate = useTranslate();
  const { month } = useFormat();
  const mine = new Map(clash.changes.map((cell) => [cellKey(cell), cell.value]));
  return (
    <ChoiceDialog
      words={{
        title: translate('goals.clash.title'),
        text: translate('goals.clash.text'),
        mine: translate('clash.mine'),
        theirs: translate('clash.theirs'),
        leave: translate('goals.clash.discard'),
        save: translate('clash.save'),
      }}
      sides={clash.theirs.map((cell) => ({
        key: cellKey(cell),
        name: `${nameOf(cell)} · ${month(cell.month)}`,
        mine: exact(mine.get(cellKey(cell)) ?? null),
        theirs: exact(cell.value),
      }))}
      onSave={(theirs) => onSettle(settledChanges(clash, theirs))}
      onLeave={onClose}
    />
  );
}
