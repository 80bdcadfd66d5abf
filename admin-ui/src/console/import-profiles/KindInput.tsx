import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ImportKind, ProfileSettings } from '@rumbo/config/api';
import { useInput, useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { useKindChoices } from './use-kinds';

/** What the rows of the file are. Another kind has other fields and rules: those begin anew. */
export function KindInput() {
  const translate = useTranslate();
  const { setValue } = useFormContext<ProfileSettings>();
  const { field } = useInput({ source: 'kind', defaultValue: 'sales' });
  const kind: ImportKind = field.value;
  const choose = (next: ImportKind): void => {
    if (next === kind) return;
    field.onChange(next);
    setValue('columns', {}, { shouldDirty: true });
    setValue('document', next === 'sales' ? { rule: 'replace' } : { rule: 'key' }, { shouldDirty: true });
    // The server takes null for "not said".
    for (const name of ['cancelled', 'void', 'precedence'] as const)
      setValue(name, null as unknown as undefined, { shouldDirty: true });
  };
  return (
    <TextField
      select
      label={translate('profiles.kind')}
      value={kind}
      onChange={(event) => choose(event.target.value as ImportKind)}
      sx={{ mt: 2, maxWidth: 320 }}
      fullWidth
    >
      {useKindChoices(kind).map(({ value, label }) => (
        <MenuItem key={value} value={value}>
          {label}
        </MenuItem>
      ))}
    </TextField>
  );
}
