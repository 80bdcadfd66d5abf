import { useTranslate } from 'react-admin';
import type { Marks } from '../sheet/read-amount';
import { readPercent } from '../sheet/read-percent';
import { AmountForm } from './AmountForm';

interface Props {
  anchor: HTMLElement;
  count: number;
  marks: Marks;
  /** "-5" or "12.5" */
  onApply: (percent: string) => void;
  onClose: () => void;
}

/** Raises or lowers the chosen cells: "5", "+5 %" or "-2,5". */
export function PercentForm({ anchor, count, marks, onApply, onClose }: Props) {
  const translate = useTranslate();
  return (
    <AmountForm
      anchor={anchor}
      title={translate('goals.edit.percent_title', { smart_count: count })}
      label={translate('goals.edit.percent_label')}
      hint={translate('goals.edit.percent_hint')}
      initial=""
      read={(text) => readPercent(text, marks) ?? null}
      onApply={onApply}
      onClose={onClose}
    />
  );
}
