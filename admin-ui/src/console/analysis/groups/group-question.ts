import type { GroupColumn, TraceQuestion } from '@rumbo/config/api';
import type { ShownGroup } from './GroupTable';

/** The question of a group's number: its clients' rows, or the targets of the owner or family it stands for. */
export function groupQuestion(
  ofTable: TraceQuestion,
  by: string,
  row: ShownGroup,
  number: Exclude<GroupColumn, 'group'>,
): TraceQuestion {
  const id = row.group?.id ?? null;
  if (number === 'target' || number === 'attainment') {
    const { table: _table, ...asked } = ofTable;
    return { ...asked, number, ...(!row.isTotal && id !== null && { [by]: String(id) }) };
  }
  if (row.isTotal) return { ...ofTable, number };
  return { ...ofTable, number, table: { ...ofTable.table, group: { by: by as 'owner', key: id } } };
}
