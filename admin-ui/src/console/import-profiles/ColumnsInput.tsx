import Add from '@mui/icons-material/AddRounded';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { ColumnSource, ImportKind, ProfileSettings } from '@rumbo/config/api';
import { useState } from 'react';
import { useInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { ColumnRow } from './ColumnRow';
import { isRequired } from './required-fields';
import type { FieldChoice } from './use-kinds';

type Columns = Record<string, ColumnSource>;

const isStated = (source: ColumnSource | undefined): boolean => source !== undefined && source !== '';

interface Props {
  kind: ImportKind;
  fields: readonly FieldChoice[];
}

/** Which column of the file each field of the kind comes from. */
export function ColumnsInput({ kind, fields }: Props) {
  const translate = useTranslate();
  const [menu, setMenu] = useState<HTMLElement | null>(null);
  const document: ProfileSettings['document'] | null | undefined = useWatch({ name: 'document' });
  const required = fields.filter((field) => isRequired(field, { kind, ...(document && { document }) }));
  const { field, fieldState } = useInput({
    source: 'columns',
    validate: (value: Columns | undefined) =>
      required.every(({ name }) => isStated(value?.[name])) ? undefined : 'profiles.required_columns',
  });
  const columns: Columns = field.value ?? {};
  const label = (name: string): string => fields.find((known) => known.name === name)?.label ?? name;
  const missing = required.map(({ name }) => name).filter((name) => !isStated(columns[name]));
  const free = fields.map(({ name }) => name).filter((name) => !(name in columns));

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
          required={required.some((known) => known.name === name)}
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
