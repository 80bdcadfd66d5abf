import Box from '@mui/material/Box';
import type { TraceQuestion } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { Figure } from '../../trace/Figure';
import type { Position } from '../sheet/selection';
import { cellAt, type SheetColumn, type SheetRow } from '../sheet/sheet-row';

interface Props {
  rows: readonly SheetRow[];
  columns: readonly SheetColumn[];
  position: Position;
  /** Chosen cells; their sum, where they add up. */
  count: number;
  sum: string | null;
  adds: boolean;
  exact: (value: string | number | null) => string;
  percent: (ratio: number) => string;
  /** The question of the cell's actual; null where there are no rows to it. */
  traced: TraceQuestion | null;
}

/** The cell with the keyboard to the cent, and what the chosen ones come to. */
export function StatusLine({ rows, columns, position, count, sum, adds, exact, percent, traced }: Props) {
  const translate = useTranslate();
  const cell = cellAt(rows, position);
  const row = rows[position.row];
  const column = columns[position.column];
  if (!cell || !row || !column) return null;
  const isSum = row.kind === 'sum' || row.kind === 'gap';
  const facts = [
    `${isSum ? row.label : translate('goals.target')}: ${exact(cell.value)}`,
    ...(cell.actual === null
      ? []
      : [
          <Figure key="actual" of={traced}>
            {`${translate('goals.actual')}: ${exact(cell.actual)}`}
          </Figure>,
        ]),
    ...(cell.attainment === null ? [] : [translate('goals.of_target', { percent: percent(cell.attainment) })]),
    ...(cell.edited && cell.value !== null ? [translate('goals.by_hand')] : []),
    ...(cell.lock === 'closed' ? [translate('goals.month_closed')] : []),
    ...(cell.adjustment === null ? [] : [translate('goals.adjustment', { amount: exact(cell.adjustment) })]),
  ];
  return (
    <Box
      aria-live="polite"
      sx={{
        display: 'flex',
        gap: 2,
        px: 2,
        minHeight: 34,
        alignItems: 'center',
        flexWrap: 'wrap',
        fontSize: 12,
        color: 'text.secondary',
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box component="strong" sx={{ fontWeight: 600, color: 'text.primary' }}>
        {row.fullLabel} · {column.label}
      </Box>
      <span>{facts.flatMap((fact, at) => (at === 0 ? [fact] : [' · ', fact]))}</span>
      {count > 1 && (
        <Box component="span" sx={{ ml: 'auto' }}>
          {translate('goals.chosen', { smart_count: count })}
          {sum !== null && ` · ${translate('goals.sum', { amount: exact(sum) })}`}
          {!adds && ` · ${translate('goals.no_sum')}`}
        </Box>
      )}
    </Box>
  );
}
