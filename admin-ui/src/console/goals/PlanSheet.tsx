import Box from '@mui/material/Box';
import type { GoalGrid, TargetCell, TraceQuestion } from '@rumbo/config/api';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useCompany } from '../../data/company';
import { useFormat } from '../display/use-format';
import { useTrace } from '../trace/use-trace';
import { ClashDialog } from './editing/ClashDialog';
import { EditBar } from './editing/EditBar';
import { SavedMark } from './editing/SavedMark';
import { StatusLine } from './editing/StatusLine';
import { actualQuestion } from './plan/actual-question';
import { arrange, type GroupBy } from './plan/arrange';
import { cellKey, monthAt } from './plan/cell-key';
import type { Change } from './plan/requests';
import { decimalsOf, exactOf, figureOf } from './plan/units';
import { useArrangeWords } from './plan/use-arrange-words';
import { useColumns } from './plan/use-columns';
import type { Writer } from './plan/use-writer';
import type { Edit } from './sheet/edits';
import { sumOf } from './sheet/exact';
import { marksOf } from './sheet/read-amount';
import { Sheet } from './sheet/Sheet';
import { positionsIn } from './sheet/selection';
import { type Lock, valuesOf } from './sheet/sheet-row';
import { type EditSource, useCommands } from './sheet/use-commands';
import { useSelection } from './sheet/use-selection';

interface Props {
  grid: GoalGrid;
  writer: Writer;
  by: GroupBy;
  showActuals: boolean;
  /** Groups begin unfolded even without targets. */
  startOpen: boolean;
  onMonth: (month: string) => void;
}

const KEYS_ID = 'goals-keys';

/** The plan as a spreadsheet: what is typed, pasted or filled is saved at once and can be taken back. */
export function PlanSheet({ grid, writer, by, showActuals, startOpen, onMonth }: Props) {
  const translate = useTranslate();
  const notify = useNotify();
  const format = useFormat();
  const bar = useRef<HTMLDivElement>(null);
  const { unit, adds, variable, year } = grid.meta;
  const [folds, setFolds] = useState<Readonly<Record<string, boolean>>>({});
  const arrangeWords = useArrangeWords();
  const rows = useMemo(
    () => arrange(grid, { by, folds, startOpen, words: arrangeWords }),
    [grid, by, folds, startOpen, arrangeWords],
  );
  const columns = useColumns(grid.meta);
  const { selection, area, select, extendTo } = useSelection({ rows: rows.length, columns: columns.length });
  const marks = useMemo(() => marksOf(format.locale), [format.locale]);
  const decimals = decimalsOf(unit);
  const exact = exactOf(format, unit);
  const words = useMemo(() => {
    const figure = figureOf(format, variable, unit);
    const percent = (ratio: number): string => format.number(ratio, { style: 'percent', maximumFractionDigits: 0 });
    return { value: figure, figure, percent };
  }, [format, variable, unit]);

  const save = (edits: readonly Edit[], source: EditSource): void => {
    const changes = edits.flatMap((edit): Change[] => {
      const row = rows[edit.row];
      if (!row?.target) return [];
      const expected = row.cells[edit.column]?.value ?? null;
      return [{ ...row.target, month: monthAt(year, edit.column), value: edit.value, expected }];
    });
    void writer.save(changes, source);
  };
  const onLocked = (lock: Lock): void => notify(`goals.lock.${lock}`, { type: 'info' });
  const commands = useCommands({
    rows,
    area,
    marks,
    decimals,
    columns: columns.length,
    select,
    onEdits: save,
    onLocked,
    onUnread: (text) => notify('goals.edit.unread', { type: 'warning', messageArgs: { text } }),
  });
  const fold = useCallback(
    (index: number, folded: boolean): void => {
      const row = rows[index];
      if (row) setFolds((current) => ({ ...current, [row.group]: folded }));
    },
    [rows],
  );
  const { open } = useTrace();
  const { retentionWindow } = useCompany();
  const questionOf = (index: number, column: number | null): TraceQuestion | null => {
    const target = rows[index]?.target ?? null;
    return target && actualQuestion(grid.meta, { ...target, column, window: retentionWindow });
  };
  const chosen = positionsIn(area);
  const sum = adds ? sumOf(chosen.map(valuesOf(rows))) : null;
  const undo = () => void writer.undo();
  const redo = () => void writer.redo();
  const nameOf = ({ family, responsible }: TargetCell): string =>
    rows.find(({ target }) => target?.family === family && target.responsible === responsible)?.fullLabel ?? '';

  return (
    <>
      <Box ref={bar} sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap', px: 1.5, pb: 1 }}>
        <EditBar
          commands={commands}
          sum={sum}
          adds={adds}
          marks={marks}
          canUndo={writer.canUndo}
          canRedo={writer.canRedo}
          onUndo={undo}
          onRedo={redo}
        />
        <SavedMark state={writer.state} />
      </Box>
      <Sheet
        label={translate('goals.sheet.label', { variable: translate(`variables.${variable}`), year })}
        describedBy={KEYS_ID}
        rows={rows}
        columns={columns}
        selection={selection}
        select={select}
        extendTo={extendTo}
        commands={commands}
        words={words}
        marks={marks}
        decimals={decimals}
        showActuals={showActuals}
        hasYear={adds}
        onFold={fold}
        onLocked={onLocked}
        onUndo={undo}
        onRedo={redo}
        onLeave={() => bar.current?.querySelector('button')?.focus()}
        onTrace={(index, column) => {
          const question = questionOf(index, column);
          if (question) open(question);
        }}
        onMonth={onMonth}
      />
      <Box id={KEYS_ID} hidden>
        {translate('goals.sheet.keys')}
      </Box>
      <StatusLine
        rows={rows}
        columns={columns}
        position={selection.focus}
        count={chosen.length}
        sum={sum}
        adds={adds}
        exact={exact}
        percent={words.percent}
        traced={questionOf(selection.focus.row, selection.focus.column)}
      />
      {writer.clash && (
        <ClashDialog
          key={writer.clash.theirs.map(cellKey).join()}
          clash={writer.clash}
          nameOf={nameOf}
          exact={exact}
          onSettle={(changes) => {
            const { source } = writer.clash ?? { source: 'hand' as const };
            writer.endClash();
            if (changes.length > 0) void writer.save(changes, source);
          }}
          onClose={writer.endClash}
        />
      )}
    </>
  );
}
