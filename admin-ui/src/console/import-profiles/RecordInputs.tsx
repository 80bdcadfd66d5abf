import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import type { ImportKind, ProfileSettings } from '@rumbo/config/api';
import { useInput, useTranslate } from 'react-admin';
import { canBeKey, choosesKey, keyOf } from './required-fields';
import type { FieldChoice } from './use-kinds';

interface Props {
  kind: ImportKind;
  fields: readonly FieldChoice[];
}

/** How a record is known when a file brings it again, and what an empty cell does. */
export function RecordInputs({ kind, fields }: Props) {
  const translate = useTranslate();
  const { field, fieldState } = useInput({
    source: 'document',
    validate: (document: ProfileSettings['document'] | null) =>
      choosesKey({ kind }) && keyOf({ kind, ...(document && { document }) }).length === 0
        ? 'profiles.key_missing'
        : undefined,
  });
  const value = field.value?.rule === 'key' ? field.value : { rule: 'key' as const };
  return (
    <Box sx={{ display: 'grid', gap: 1.5, justifyItems: 'start' }}>
      {choosesKey({ kind }) ? (
        <TextField
          select
          required
          label={translate('profiles.key')}
          value={value.key ?? []}
          onChange={(event) => field.onChange({ ...value, key: event.target.value })}
          slotProps={{ select: { multiple: true } }}
          error={Boolean(fieldState.error)}
          helperText={fieldState.error && translate('profiles.key_missing')}
          sx={{ minWidth: 280 }}
        >
          {fields.filter(canBeKey).map(({ name, label }) => (
            <MenuItem key={name} value={name}>
              {label}
            </MenuItem>
          ))}
        </TextField>
      ) : (
        <span>
          {translate('profiles.rule_key', {
            fields: fields
              .filter(({ isKey }) => isKey)
              .map(({ label }) => label)
              .join(' + '),
          })}
        </span>
      )}
      <FormControlLabel
        label={translate('profiles.empty_clears')}
        control={
          <Switch
            checked={value.emptyClears === true}
            onChange={(_event, emptyClears) => field.onChange({ ...value, emptyClears })}
          />
        }
      />
    </Box>
  );
}
