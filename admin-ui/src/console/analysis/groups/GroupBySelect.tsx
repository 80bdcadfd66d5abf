import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { useColumnName } from '../table/use-column-name';
import { GROUPINGS } from './group-by';
import { useGroupFields } from './use-group-fields';

interface Props {
  value: string;
  onChange: (by: string) => void;
}

/** One row a client, or one an owner, family, class… or value of a client's field, also one added in the CMS. */
export function GroupBySelect({ value, onChange }: Props) {
  const translate = useTranslate();
  const name = useColumnName();
  const fields = useGroupFields();
  const label = translate('groups.by');
  return (
    <TextField
      select
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{
        select: {
          displayEmpty: true,
          SelectDisplayProps: { 'aria-label': label },
          renderValue: (by) => (by ? `${label}: ${nameOf(String(by))}` : label),
          MenuProps: { slotProps: { paper: { sx: { maxHeight: 420 } } } },
        },
      }}
      sx={{ '& .MuiSelect-select': { py: 0.625, fontSize: 13 }, maxWidth: 260 }}
    >
      <MenuItem value="">{translate('groups.none')}</MenuItem>
      {[...GROUPINGS, ...fields].map((by) => (
        <MenuItem key={by} value={by}>
          {nameOf(by)}
        </MenuItem>
      ))}
    </TextField>
  );

  function nameOf(by: string): string {
    return by === 'family' ? translate('groups.family') : name(by as Parameters<typeof name>[0]);
  }
}
