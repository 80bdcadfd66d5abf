import type { TableColumn } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { useType } from '../../../data/model';
import { useFormat } from '../../display/use-format';
import { useLabels } from '../../types/use-labels';

/** What a column is called: an index by the name people gave it, a month as one, a field as the model labels it. */
export function useColumnName(): (column: TableColumn, label?: string) => string {
  const translate = useTranslate();
  const format = useFormat();
  const labels = useLabels();
  const clients = useType('clients');
  return (column, label) => {
    if (label) return label;
    if (column.startsWith('month:')) return format.month(column.slice('month:'.length));
    if (column.startsWith('field:')) {
      const attribute = clients?.attributes.find(({ name }) => name === column.slice('field:'.length));
      return clients && attribute ? labels.field(clients, attribute) : column.slice('field:'.length);
    }
    return translate(`analysis.columns.${column}`);
  };
}

/** Where one of many is chosen: an index is told from a column of the same name by its slot. */
export function useColumnChoice(names: Readonly<Record<string, string | undefined>>): (column: TableColumn) => string {
  const name = useColumnName();
  return (column) => {
    const label = name(column, names[column]);
    return /^I[1-4]$/.test(column) && label !== column ? `${column} · ${label}` : label;
  };
}
