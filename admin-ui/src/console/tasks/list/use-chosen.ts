import type { TaskFilters, TaskItem } from '@rumbo/config/api';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { NOTHING, pressed, pressedPage, type Selection } from '../../analysis/table/selection';
import type { RowSelection } from '../../table/Table';

interface Chosen {
  filters: TaskFilters;
  selection: Selection;
  /** As they were when they came into sight: what an undo puts back. */
  seen: ReadonlyMap<string, TaskItem>;
}

/** Tasks chosen in the list, over its pages; other filters begin with none. */
export function useChosen(filters: TaskFilters) {
  const translate = useTranslate();
  const [kept, setKept] = useState<Chosen>({ filters, selection: NOTHING, seen: new Map() });
  const { selection, seen } =
    kept.filters === filters ? kept : { selection: NOTHING, seen: new Map<string, TaskItem>() };
  const choose = (rows: readonly TaskItem[], next: Selection): void =>
    setKept({ filters, selection: next, seen: new Map([...seen, ...rows.map((task) => [task.id, task] as const)]) });
  const idsOf = (rows: readonly TaskItem[]): string[] => rows.map(({ id }) => id);
  return {
    tasks: [...selection.ids].flatMap((id) => seen.get(id) ?? []),
    clear: () => choose([], NOTHING),
    selection: (rows: readonly TaskItem[]): RowSelection<TaskItem> => ({
      isChosen: ({ id }) => selection.ids.has(id),
      onPress: ({ id }, isRange) => choose(rows, pressed(selection, { rows: idsOf(rows), id, isRange })),
      onPressPage: () => choose(rows, pressedPage(selection, idsOf(rows))),
      label: ({ title }) => translate('bulk.select_row', { name: title }),
      pageLabel: translate('bulk.select_page'),
    }),
  };
}
