import ChevronRight from '@mui/icons-material/ChevronRightRounded';
import ChevronDown from '@mui/icons-material/ExpandMoreRounded';
import { memo, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { attainmentState } from './attainment-state';
import { CellEditor, type Leaving } from './CellEditor';
import type { SheetCell, SheetColumn, SheetRow } from './sheet-row';

export interface Opened {
  initial: string;
  typed: boolean;
}

export interface LineWords {
  value: (value: string | null) => string;
  figure: (value: string | number | null) => string;
  percent: (ratio: number) => string;
}

interface Props {
  row: SheetRow;
  index: number;
  columns: readonly SheetColumn[];
  /** First and last chosen column; -1 when the row is not in the range. */
  from: number;
  to: number;
  /** Column of the cell with the keyboard, -1 elsewhere. */
  active: number;
  opened: Opened | null;
  showActuals: boolean;
  hasYear: boolean;
  words: LineWords;
  onCommit: (text: string, leaving: Leaving) => boolean;
  onCancel: () => void;
  onFold: (row: number, folded: boolean) => void;
  /** Opens the rows of an actual; column null is the year. */
  onTrace: (row: number, column: number | null) => void;
}

/** One row of the sheet. Only rows that a change touches are drawn again: there may be hundreds. */
export const SheetLine = memo(function SheetLine(props: Props) {
  const { row, index, columns, from, to, active, opened, showActuals, hasYear, words, onCommit, onCancel } = props;
  const { onFold, onTrace } = props;
  const translate = useTranslate();
  const Chevron = row.folded ? ChevronRight : ChevronDown;
  return (
    <tr aria-rowindex={index + 2} className={row.kind}>
      <th scope="row" aria-colindex={1} className="name" data-row={index} title={row.fullLabel}>
        {row.folded !== undefined && (
          <button
            type="button"
            tabIndex={-1}
            aria-expanded={!row.folded}
            aria-label={translate(row.folded ? 'goals.sheet.unfold' : 'goals.sheet.fold', { name: row.label })}
            onClick={() => onFold(index, !row.folded)}
          >
            <Chevron sx={{ fontSize: 16 }} />
          </button>
        )}
        {row.label}
      </th>
      {row.cells.map((cell, column) => (
        <td
          key={columns[column]?.month ?? column}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid takes the keyboard
          role="gridcell"
          aria-colindex={column + 2}
          aria-selected={column >= from && column <= to}
          aria-readonly={cell.lock !== null}
          tabIndex={active === column ? 0 : -1}
          data-row={index}
          data-column={column}
          className={cellClass(cell, column === active, column >= from && column <= to)}
        >
          {active === column && opened ? (
            <CellEditor
              label={`${row.fullLabel}, ${columns[column]?.label ?? ''}`}
              {...opened}
              onCommit={onCommit}
              onCancel={onCancel}
            />
          ) : (
            <Figures
              cell={cell}
              column={columns[column]}
              showActuals={showActuals}
              words={words}
              // The first press chooses the cell, the next one opens what it shows.
              onTrace={active === column ? () => onTrace(index, column) : undefined}
            />
          )}
        </td>
      ))}
      <YearCells
        row={row}
        columns={columns}
        showActuals={showActuals}
        hasYear={hasYear}
        words={words}
        onTrace={() => onTrace(index, null)}
      />
    </tr>
  );
});

const cellClass = (cell: SheetCell, isActive: boolean, isChosen: boolean): string =>
  [
    'cell',
    isActive && 'active',
    isChosen && 'chosen',
    cell.lock === 'closed' && 'closed',
    cell.edited && cell.value !== null && 'edited',
  ]
    .filter(Boolean)
    .join(' ');

type YearProps = Pick<Props, 'row' | 'columns' | 'showActuals' | 'hasYear' | 'words'> & { onTrace: () => void };

interface FiguresProps {
  cell: SheetCell;
  column: SheetColumn | undefined;
  showActuals: boolean;
  words: LineWords;
  onTrace: (() => void) | undefined;
}

function Figures({ cell, column, showActuals, words, onTrace }: FiguresProps) {
  const translate = useTranslate();
  const state = attainmentState(cell.attainment, column?.over ?? false);
  return (
    <>
      <span className="target">{cell.value === null ? '' : words.value(cell.value)}</span>
      {cell.edited && cell.value !== null && <span className="spoken">{translate('goals.sheet.edited')}</span>}
      {showActuals && cell.actual !== null && (
        <Actual onTrace={onTrace}>
          <span className="spoken">{translate('goals.sheet.actual')} </span>
          {words.figure(cell.actual)}
          {cell.adjustment !== null && <span className="adjusted">*</span>}
        </Actual>
      )}
      {state && cell.attainment !== null && (
        <>
          <span className={`bar ${state}`} style={{ width: `${Math.min(1, cell.attainment) * 100}%` }} />
          <span className="spoken">{words.percent(cell.attainment)}</span>
        </>
      )}
    </>
  );
}

/** The year and how far it is reached; where months do not add up, how many of those over met their target. */
function YearCells({ row, columns, showActuals, hasYear, words, onTrace }: YearProps) {
  const judged = row.cells.filter(({ attainment }, at) => attainment !== null && columns[at]?.over);
  const met = judged.filter(({ attainment }) => (attainment ?? 0) >= 1).length;
  const reached = row.total?.attainment ?? null;
  return (
    <>
      {hasYear && (
        <td aria-colindex={14} className="year">
          <span className="target">{row.total?.value ? words.value(row.total.value) : ''}</span>
          {showActuals && row.total && row.total.actual !== null && (
            <Actual onTrace={onTrace}>{words.figure(row.total.actual)}</Actual>
          )}
        </td>
      )}
      <td aria-colindex={15} className="reached">
        {reached !== null && words.percent(reached)}
        {!hasYear && judged.length > 0 && `${met}/${judged.length}`}
      </td>
    </>
  );
}

/** What was reached; it opens its rows where it can be pressed. */
function Actual({ onTrace, children }: { onTrace: (() => void) | undefined; children: ReactNode }) {
  const translate = useTranslate();
  if (!onTrace) return <span className="actual">{children}</span>;
  return (
    <button type="button" tabIndex={-1} className="actual" title={translate('trace.open')} onClick={onTrace}>
      {children}
    </button>
  );
}
