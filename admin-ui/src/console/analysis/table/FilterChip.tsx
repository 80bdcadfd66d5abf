import Chip from '@mui/material/Chip';
import type { TableFilter } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { useChoices } from './use-choices';
import { useColumnName } from './use-column-name';

interface Props {
  filter: TableFilter;
  /** What an index is called, by its slot. */
  label: string | undefined;
  onOpen: (anchor: HTMLElement) => void;
  onRemove: () => void;
}

/** A filter in words: choices by their names. */
export function FilterChip({ filter: { column, operator, value }, label, onOpen, onRemove }: Props) {
  const translate = useTranslate();
  const name = useColumnName();
  const choices = useChoices(column);
  const values = [value ?? []].flat().map((one) => choices?.find(({ id }) => id === String(one))?.label ?? String(one));
  const text = [name(column, label), translate(`analysis.operators.${operator}`), values.join(' – ')];
  return (
    <Chip
      label={text.filter(Boolean).join(' ')}
      onClick={(event) => onOpen(event.currentTarget)}
      onDelete={onRemove}
      sx={{ height: 28 }}
    />
  );
}
