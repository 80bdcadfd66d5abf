import Down from '@mui/icons-material/KeyboardArrowDownRounded';
import Up from '@mui/icons-material/KeyboardArrowUpRounded';
import Columns from '@mui/icons-material/ViewColumnRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import { TABLE_COLUMNS, type TableColumn } from '@rumbo/config/api';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { PlainSelect } from '../../display/PlainSelect';
import { shiftMonth } from '../months';
import { movedColumn } from './table-state';
import { useClientFields } from './use-client-fields';
import { useColumnChoice } from './use-column-name';

/** So many months before the one shown can be columns. */
const MONTHS = 24;

interface Props {
  columns: readonly TableColumn[];
  /** The month shown, as YYYY-MM. */
  month: string;
  /** What an index is called, by its slot. */
  names: Readonly<Record<string, string | undefined>>;
  onChange: (columns: TableColumn[]) => void;
  onReset: () => void;
}

/** Which columns the table shows and in which order: its own, months, and every plain field of clients, also one added in the CMS. */
export function ColumnPicker({ columns, month, names, onChange, onReset }: Props) {
  const translate = useTranslate();
  const name = useColumnChoice(names);
  const fields = useClientFields();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const shown = (column: TableColumn): boolean => columns.includes(column);
  const toggle = (column: TableColumn): void =>
    onChange(shown(column) ? columns.filter((one) => one !== column) : [...columns, column]);
  const months = Array.from({ length: MONTHS }, (_, back): TableColumn => `month:${shiftMonth(month, -back)}`);
  const row = (column: TableColumn) => {
    const at = columns.indexOf(column);
    return (
      <Box component="li" key={column} sx={{ display: 'flex', alignItems: 'center' }}>
        <FormControlLabel
          control={
            <Checkbox
              size="small"
              checked={at >= 0}
              disabled={column === 'name'}
              onChange={() => toggle(column)}
              sx={{ p: 0.5, mr: 0.5 }}
            />
          }
          label={name(column)}
          sx={{ flex: 1, m: 0, minWidth: 0, '& .MuiFormControlLabel-label': { fontSize: 13 } }}
        />
        {at > 0 &&
          ([-1, 1] as const).map((by) => (
            <IconButton
              key={by}
              size="small"
              aria-label={translate(by < 0 ? 'analysis.column_before' : 'analysis.column_after', {
                name: name(column),
              })}
              disabled={by < 0 ? columns[at - 1] === 'name' : at === columns.length - 1}
              onClick={() => onChange(movedColumn(columns, column, by))}
            >
              {by < 0 ? <Up fontSize="small" /> : <Down fontSize="small" />}
            </IconButton>
          ))}
      </Box>
    );
  };
  const list = (title: string, entries: readonly TableColumn[]) =>
    entries.length > 0 && (
      <>
        <Typography variant="caption" color="text.secondary" component="h3" sx={{ display: 'block', mt: 1 }}>
          {title}
        </Typography>
        <Box component="ul" aria-label={title} sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {entries.map(row)}
        </Box>
      </>
    );
  return (
    <>
      <Button
        startIcon={<Columns />}
        color="secondary"
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="dialog"
      >
        {translate('analysis.columns_button')}
      </Button>
      <Popover
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-label': translate('analysis.columns_button'),
            sx: { width: 320, maxHeight: 480, px: 1.5, pb: 1 },
          },
        }}
      >
        {list(translate('analysis.columns_shown'), columns)}
        {list(
          translate('analysis.columns_more'),
          TABLE_COLUMNS.filter((column) => !shown(column)),
        )}
        <Box sx={{ mt: 0.5 }}>
          <PlainSelect
            label={translate('analysis.add_month')}
            value=""
            choices={[
              { value: '', label: translate('analysis.add_month') },
              ...months.filter((column) => !shown(column)).map((column) => ({ value: column, label: name(column) })),
            ]}
            onChange={(column) => column && toggle(column as TableColumn)}
          />
        </Box>
        {list(
          translate('analysis.client_fields'),
          fields.filter((column) => !shown(column)),
        )}
        <Button size="small" onClick={onReset} sx={{ mt: 1 }}>
          {translate('analysis.default_columns')}
        </Button>
      </Popover>
    </>
  );
}
