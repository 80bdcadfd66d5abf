import { useTranslate } from 'react-admin';
import { type Marks, readAmount, writeAmount } from '../sheet/read-amount';
import { AmountForm } from './AmountForm';

interface Props {
  anchor: HTMLElement;
  count: number;
  /** What the cells come to now: where the total begins. */
  sum: string | null;
  marks: Marks;
  onApply: (total: string) => void;
  onClose: () => void;
}

/** A total in equal parts over the chosen cells. */
export function SplitForm({ anchor, count, sum, marks, onApply, onClose }: Props) {
  const translate = useTranslate();
  return (
    <AmountForm
      anchor={anchor}
      title={translate('goals.edit.split_title', { smart_count: count })}
      label={translate('goals.edit.split_label')}
      hint={translate('goals.edit.split_hint')}
      initial={writeAmount(sum, marks)}
      read={(text) => readAmount(text, marks) ?? null}
      onApply={onApply}
      onClose={onClose}
    />
  );
}
