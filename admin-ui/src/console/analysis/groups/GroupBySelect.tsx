import MenuItem from '@mui/material/MenuItem';
import { useTranslate } from 'react-admin';
import { Choice } from '../Choice';
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
    <Choice
      label={label}
      value={value}
      onChange={onChange}
      renderValue={(by) => (by ? `${label}: ${nameOf(by)}` : label)}
    >
      <MenuItem value="">{translate('groups.none')}</MenuItem>
      {[...GROUPINGS, ...fields].map((by) => (
        <MenuItem key={by} value={by}>
          {nameOf(by)}
        </MenuItem>
      ))}
    </Choice>
  );

  function nameOf(by: string): string {
    return by === 'family' ? translate('groups.family') : name(by as Parameters<typeof name>[0]);
  }
}
