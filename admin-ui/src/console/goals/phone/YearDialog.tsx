import Close from '@mui/icons-material/CloseRounded';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import type { GoalGrid } from '@rumbo/config/api';
import { useId, useMemo } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useCompany } from '../../../data/company';
import { useFormat } from '../../display/use-format';
import { actualQuestion } from '../plan/actual-question';
import type { PlanRow } from '../plan/arrange';
import { decimalsOf, figureOf } from '../plan/units';
import { useColumns } from '../plan/use-columns';
import type { Writer } from '../plan/use-writer';
import { isSame, rounded } from '../sheet/exact';
import { marksOf, readAmount } from '../sheet/read-amount';
import { MonthField } from './MonthField';

interface Props {
  row: PlanRow;
  meta: GoalGrid['meta'];
  writer: Writer;
  title: string;
  onClose: () => void;
}

/** One row's twelve months on the whole phone; each is saved as its field is left. */
export function YearDialog({ row, meta, writer, title, onClose }: Props) {
  const translate = useTranslate();
  const notify = useNotify();
  const titleId = useId();
  const format = useFormat();
  const columns = useColumns(meta);
  const { retentionWindow } = useCompany();
  const marks = useMemo(() => marksOf(format.locale), [format.locale]);
  const figure = figureOf(format, meta.variable, meta.unit);
  const save = (index: number, month: string, text: string): void => {
    const value = readAmount(text, marks);
    if (value === undefined) notify('goals.edit.unread', { type: 'warning', messageArgs: { text } });
    const expected = row.cells[index]?.value ?? null;
    if (value === undefined || row.target === null) return;
    const next = value === null ? null : rounded(value, decimalsOf(meta.unit));
    if (!isSame(next, expected)) void writer.save([{ ...row.target, month, value: next, expected }], 'hand');
  };
  return (
    <Dialog open fullScreen onClose={onClose} aria-labelledby={titleId}>
      <Box sx={{ display: 'flex', alignItems: 'center', px: 2, py: 1, borderBottom: 1, borderColor: 'divider' }}>
        <Typography id={titleId} variant="h2" sx={{ flex: 1, minWidth: 0 }}>
          {title}
        </Typography>
        <IconButton aria-label={translate('common.close')} onClick={onClose}>
          <Close />
        </IconButton>
      </Box>
      <Box sx={{ overflowY: 'auto', px: 2, pb: 3 }}>
        {columns.map((column, index) => {
          const cell = row.cells[index];
          return (
            cell && (
              <MonthField
                // A value from elsewhere begins the field anew.
                key={`${column.month}:${cell.value}`}
                label={format.month(column.month)}
                cell={cell}
                column={column}
                marks={marks}
                figure={figure}
                traced={row.target && actualQuestion(meta, { ...row.target, column: index, window: retentionWindow })}
                onSave={(text) => save(index, column.month, text)}
              />
            )
          );
        })}
      </Box>
    </Dialog>
  );
}
