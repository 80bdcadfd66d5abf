import Columns from '@mui/icons-material/ViewColumnRounded';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Divider from '@mui/material/Divider';
import ListItemText from '@mui/material/ListItemText';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { TABLE_COLUMNS, type TableColumn } from '@rumbo/config/api';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useClientFields } from './use-client-fields';
import { useColumnName } from './use-column-name';

interface Props {
  columns: readonly TableColumn[];
  /** What an index is called, by its slot. */
  names: Readonly<Record<string, string | undefined>>;
  onChange: (columns: TableColumn[]) => void;
  onReset: () => void;
}

/** Which columns the table shows: its own, and every plain field of clients, also one added in the CMS. */
export function ColumnPicker({ columns, names, onChange, onReset }: Props) {
  const translate = useTranslate();
  const name = useColumnName();
  const fields = useClientFields();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const toggle = (column: TableColumn): void =>
    onChange(columns.includes(column) ? columns.filter((one) => one !== column) : [...columns, column]);
  const item = (column: TableColumn) => (
    <MenuItem
      key={column}
      dense
      onClick={() => toggle(column)}
      disabled={column === 'name'}
      role="menuitemcheckbox"
      aria-checked={columns.includes(column)}
    >
      <Checkbox checked={columns.includes(column)} size="small" tabIndex={-1} sx={{ p: 0.25, mr: 1 }} />
      <ListItemText>{name(column, names[column])}</ListItemText>
    </MenuItem>
  );
  return (
    <>
      <Button
        startIcon={<Columns />}
        color="secondary"
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="menu"
      >
        {translate('analysis.columns_button')}
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        slotProps={{ paper: { sx: { maxHeight: 420 } } }}
      >
        {TABLE_COLUMNS.map(item)}
        {fields.length > 0 && (
          <ListSubheader sx={{ lineHeight: 2.2 }}>{translate('analysis.client_fields')}</ListSubheader>
        )}
        {fields.map(item)}
        <Divider />
        <MenuItem dense onClick={onReset}>
          {translate('analysis.default_columns')}
        </MenuItem>
      </Menu>
    </>
  );
}
