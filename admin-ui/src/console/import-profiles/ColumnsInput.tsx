import Add from '@mui/icons-material/AddRounded';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { type ColumnSource, SALES_FIELDS } from '@rumbo/config/api';
import { useState } from 'react';
import { useInput, useTranslate } from 'react-admin';
import { ColumnRow } from './ColumnRow';
import { isSalesField, REQUIRED_FIELDS } from './profile-record';

type Columns = Record<string, ColumnSource>;

const isStated = (source: ColumnSource | undefined): boolean => source !== undefined && source !== '';

/** Which column of the file each field comes from. */
export function ColumnsInput() {
  const translate = useTranslate();
  const [menu, setMenu] = useState<HTMLElement | null>(null);
  const { field, fieldState } = useInput({
    source: 'columns',
    validate: (value: Columns | undefined) =>
      REQUIRED_FIELDS.every((name) => isStated(value?.[name])) ? undefined : 'profiles.required_columns',
  });
  const columns: Columns = field.value ?? {};
  const label = (name: string): string => translate(`profiles.sales_fields.${name}`, { _: name });
  const missing = REQUIRED_FIELDS.filter((name) => !isStated(columns[name]));
  const free = SALES_FIELDS.filter((name) => !(name in columns));

  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {fieldState.error && missing.length > 0 && (
        <Alert severity="error">
          {translate('profiles.required_columns', { names: missing.map(label).join(', ') })}
        </Alert>
      )}
      {Object.entries(columns).map(([name, source]) => (
        <ColumnRow
          key={name}
          name={name}
          label={label(name)}
          source={source}
          required={isSalesField(name) && REQUIRED_FIELDS.includes(name)}
          onChange={(next) => field.onChange({ ...columns, [name]: next })}
          onRemove={() => field.onChange(Object.fromEntries(Object.entries(columns).filter(([key]) => key !== name)))}
        />
      ))}
      {free.length > 0 && (
        <Button
          variant="text"
          startIcon={<Add />}
          onClick={(event) => setMenu(event.currentTarget)}
          aria-haspopup="menu"
          sx={{ justifySelf: 'start' }}
        >
          {translate('profiles.add_column')}
        </Button>
      )}
      <Menu
        anchorEl={menu}
        open={menu !== null}
        onClose={() => setMenu(null)}
        slotProps={{ paper: { sx: { maxHeight: 360 } } }}
      >
        {free.map((name) => (
          <MenuItem
            key={name}
            onClick={() => {
              field.onChange({ ...columns, [name]: '' });
              setMenu(null);
            }}
          >
            {label(name)}
          </MenuItem>
        ))}
      </Menu>
    </Box>
  );
}
