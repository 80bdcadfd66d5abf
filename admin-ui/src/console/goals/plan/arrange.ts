import type { GoalGrid, GoalRow, GoalTotal, TotalCell } from '@rumbo/config/api';
import type { Lock, SheetCell, SheetRow } from '../sheet/sheet-row';
import { idOf, monthAt } from './cell-key';

export type GroupBy = 'responsible' | 'family';

export interface ArrangeWords {
  company: string;
  allFamilies: string;
  sumOfResponsibles: string;
  sumOfFamilies: string;
  gap: string;
}

/** A row of the sheet that a target can be written in; sums have none. */
export interface PlanRow extends SheetRow {
  group: string;
  target: { family: number | null; responsible: number | null } | null;
}

interface Arrangement {
  by: GroupBy;
  /** Groups that a person has folded or unfolded. */
  folds: Readonly<Record<string, boolean>>;
  /** Groups begin unfolded even without targets. */
  startOpen?: boolean;
  words: ArrangeWords;
}

/**
 * The grid as it is read: each responsible with their families beneath, or each family with its responsibles. The sums
 * of the parts stand under the whole where the variable adds up, with the gap where there is one. A group without
 * targets among its parts begins folded.
 */
export function arrange(grid: GoalGrid, arrangement: Arrangement): PlanRow[] {
  const groups = new Map<string, GoalRow[]>();
  for (const row of grid.rows) {
    const id = String(idOf(row[arrangement.by]) ?? '');
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  // The whole first, whatever order the answer has; the others keep theirs.
  const ids = [...groups.keys()].sort((a, b) => Number(a !== '') - Number(b !== ''));
  return ids.flatMap((id) => groupRows(grid, { ...arrangement, id, rows: groups.get(id) ?? [] }));
}

function groupRows(
  grid: GoalGrid,
  { id, rows, by, folds, startOpen, words }: Arrangement & { id: string; rows: readonly GoalRow[] },
): PlanRow[] {
  const part = by === 'responsible' ? 'family' : 'responsible';
  const head = rows.find((row) => row[part] === null);
  const parts = rows.filter((row) => row[part] !== null);
  const isWhole = id === '';
  const [whole, wholeOf] =
    by === 'responsible' ? [words.company, words.allFamilies] : [words.allFamilies, words.company];
  const name = isWhole ? whole : (rows[0]?.[by]?.label ?? '');
  const folded = folds[id] ?? (!isWhole && !startOpen && !parts.some(hasTarget));
  const sums = [
    ...(isWhole || by === 'family' ? [sumRows(grid, 'families', { id, by, name, words })] : []),
    ...(isWhole || by === 'responsible' ? [sumRows(grid, 'responsibles', { id, by, name, words })] : []),
  ].flat();
  return [
    ...(head
      ? [
          {
            ...targetRow(grid, head, { group: id, label: name, fullLabel: `${name}, ${wholeOf}` }),
            kind: 'head' as const,
            ...(parts.length + sums.length > 0 && { folded }),
          },
        ]
      : []),
    ...(folded
      ? []
      : [
          ...sums,
          ...parts.map((row) => ({
            ...targetRow(grid, row, {
              group: id,
              label: head ? (row[part]?.label ?? '') : `${name}, ${row[part]?.label ?? ''}`,
              fullLabel: `${name}, ${row[part]?.label ?? ''}`,
            }),
            kind: 'part' as const,
          })),
        ]),
  ];
}

const hasTarget = ({ months }: GoalRow): boolean => months.some(({ target }) => target !== null);

function targetRow(grid: GoalGrid, row: GoalRow, names: { group: string; label: string; fullLabel: string }) {
  const { meta } = grid;
  const target = { family: idOf(row.family), responsible: idOf(row.responsible) };
  return {
    ...names,
    id: `${target.family ?? ''}:${target.responsible ?? ''}`,
    target,
    cells: row.months.map(({ target: value, edited, actual, attainment, closed }, index): SheetCell => {
      const isClosed = closed !== undefined || meta.closedMonths.includes(monthAt(meta.year, index));
      const lock: Lock | null = !meta.canEdit
        ? 'reader'
        : isClosed && meta.scenario === ''
          ? 'closed'
          : meta.state === 'closed' && meta.scenario === ''
            ? 'plan'
            : null;
      return { value, edited, lock, actual, attainment, adjustment: closed?.adjustment ?? null };
    }),
    total: row.total && { value: row.total.target, actual: row.total.actual, attainment: row.total.attainment },
  };
}

/** The sum of the parts, and the gap to the whole when they differ; nothing where there is nothing to add. */
function sumRows(
  grid: GoalGrid,
  of: 'families' | 'responsibles',
  { id, name, words }: Pick<Arrangement, 'by' | 'words'> & { id: string; name: string },
): PlanRow[] {
  const total = grid.totals[of].find((one) => String(idOf(one.of) ?? '') === id);
  if (!total?.months.some(({ bottomUp }) => bottomUp !== null)) return [];
  const label = of === 'families' ? words.sumOfResponsibles : words.sumOfFamilies;
  const base = { group: id, target: null };
  const hasGap = [...total.months, ...(total.year ? [total.year] : [])].some(({ gap }) => Number(gap ?? 0) !== 0);
  return [
    {
      ...base,
      ...computed(total, 'bottomUp'),
      id: `${of}:${id}:sum`,
      kind: 'sum',
      label,
      fullLabel: `${name}, ${label}`,
    },
    ...(hasGap
      ? [
          {
            ...base,
            ...computed(total, 'gap'),
            id: `${of}:${id}:gap`,
            kind: 'gap' as const,
            label: words.gap,
            fullLabel: `${name}, ${label}, ${words.gap}`,
          },
        ]
      : []),
  ];
}

function computed({ months, year }: GoalTotal, field: 'bottomUp' | 'gap'): Pick<SheetRow, 'cells' | 'total'> {
  const shown = (cell: TotalCell): string | null =>
    field === 'gap' && Number(cell.gap ?? 0) === 0 ? null : cell[field];
  return {
    cells: months.map((cell) => ({
      value: shown(cell),
      edited: false,
      lock: 'sum',
      actual: null,
      attainment: null,
      adjustment: null,
    })),
    total: year && { value: shown(year), actual: null, attainment: null },
  };
}
