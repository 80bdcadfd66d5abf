import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useGetList, useTranslate } from 'react-admin';
import { useType } from '../../data/model';
import type { ConsoleRecord } from '../../data/strapi-record';

interface Props {
  value: string;
  onChange: (profile: string) => void;
  /** What no choice means. */
  none: string;
}

/** Import profiles by name. */
export function ProfileChoice({ value, onChange, none }: Props) {
  const translate = useTranslate();
  const known = useType('import-profiles') !== undefined;
  const { data } = useGetList<ConsoleRecord>(
    'import-profiles',
    { pagination: { page: 1, perPage: 100 }, sort: { field: 'name', order: 'ASC' } },
    { enabled: known },
  );
  if (!known) return null;
  return (
    <TextField
      select
      label={translate('imports.profile')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      sx={{ flex: '0 1 260px', minWidth: 200 }}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      <MenuItem value="">{none}</MenuItem>
      {data?.map((profile) => (
        <MenuItem key={profile.id} value={String(profile['name'])}>
          {String(profile['name'])}
        </MenuItem>
      ))}
    </TextField>
  );
}
