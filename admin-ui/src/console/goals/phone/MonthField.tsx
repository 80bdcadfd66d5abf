import Lock from '@mui/icons-material/LockOutlined';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { TraceQuestion } from '@rumbo/config/api';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../display/use-format';
import { Figure } from '../../trace/Figure';
import { type Marks, writeAmount } from '../sheet/read-amount';
import type { SheetCell, SheetColumn } from '../sheet/sheet-row';

interface Props {
  label: string;
  cell: SheetCell;
  column: SheetColumn;
  marks: Marks;
  figure: (value: string | number | null) => string;
  /** The question of its actual. */
  traced: TraceQuestion | null;
  onSave: (text: string) => void;
}

/** A month's target with its actual under the name. */
export function MonthField({ label, cell, column, marks, figure, traced, onSave }: Props) {
  const translate = useTranslate();
  const { percent } = useFormat();
  const [text, setText] = useState(writeAmount(cell.value, marks));
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, minHeight: 60, borderBottom: 1, borderColor: 'divider' }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ fontSize: 14, display: 'flex', alignItems: 'center', gap: 0.5 }}>
          {label}
          {column.closed && <Lock titleAccess={translate('goals.sheet.closed')} sx={{ fontSize: 14 }} />}
        </Box>
        {cell.actual !== null && (
          <Box sx={{ fontSize: 12, color: 'text.secondary' }}>
            <Figure of={traced}>
              {translate('goals.actual')}: {figure(cell.actual)}
            </Figure>
            {cell.adjustment !== null && ` · ${translate('goals.adjustment', { amount: figure(cell.adjustment) })}`}
            {cell.attainment !== null && ` · ${percent(cell.attainment)}`}
          </Box>
        )}
      </Box>
      <TextField
        value={text}
        disabled={cell.lock !== null}
        onChange={({ target }) => setText(target.value)}
        onBlur={() => onSave(text)}
        slotProps={{
          htmlInput: { inputMode: 'decimal', 'aria-label': label, style: { textAlign: 'right' }, autoComplete: 'off' },
        }}
        sx={{ width: 140 }}
      />
    </Box>
  );
}
