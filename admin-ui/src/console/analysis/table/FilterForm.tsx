import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { TABLE_COLUMNS, type TableColumn, type TableFilter } from '@rumbo/config/api';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useChoices } from './use-choices';
import { useClientFields } from './use-client-fields';
import { useColumnChoice } from './use-column-name';
import { useColumnSort } from './use-column-sort';

interface Props {
  filter: TableFilter | undefined;
  /** Months among them can be filtered by as well. */
  columns: readonly TableColumn[];
  names: Readonly<Record<string, string | undefined>>;
  onDone: (filter: TableFilter) => void;
}

/** Column, comparison and value of one filter. */
export function FilterForm({ filter, columns, names, onDone }: Props) {
  const translate = useTranslate();
  const name = useColumnChoice(names);
  const fields = useClientFields();
  const sortOf = useColumnSort();
  const [column, setColumn] = useState<TableColumn>(filter?.column ?? 'actual');
  const sort = sortOf(column);
  const months = new Set([column, ...columns].filter((one) => one.startsWith('month:')));
  const [operator, setOperator] = useState(filter?.operator ?? sort.operators[0]);
  const [value, setValue] = useState(String(Array.isArray(filter?.value) ? filter.value[0] : (filter?.value ?? '')));
  const choices = useChoices(column);
  const wantsValue = operator !== 'empty' && operator !== 'not-empty' && operator !== 'is-new';

  const choose = (next: TableColumn): void => {
    setColumn(next);
    setValue('');
    const { operators } = sortOf(next);
    if (!operator || !operators.includes(operator)) setOperator(operators[0]);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!operator) return;
    const isList = operator === 'in' || operator === 'not-in';
    onDone({
      column,
      operator,
      ...(wantsValue && { value: isList ? [value] : value.replace(',', sort.input === 'number' ? '.' : ',') }),
    });
  };

  return (
    <Box component="form" onSubmit={submit} sx={{ display: 'grid', gap: 1.5 }}>
      <TextField
        select
        label={translate('analysis.filter_column')}
        value={column}
        onChange={(event) => choose(event.target.value as TableColumn)}
        autoFocus
      >
        {[...TABLE_COLUMNS, ...months, ...fields].map((one) => (
          <MenuItem key={one} value={one}>
            {name(one)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={translate('analysis.filter_operator')}
        value={operator}
        onChange={(event) => setOperator(event.target.value as TableFilter['operator'])}
      >
        {sort.operators.map((one) => (
          <MenuItem key={one} value={one}>
            {translate(`analysis.operators.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      {wantsValue &&
        (choices ? (
          <TextField
            select
            required
            label={translate('analysis.filter_value')}
            value={value}
            onChange={(event) => setValue(event.target.value)}
          >
            {choices.map(({ id, label }) => (
              <MenuItem key={id} value={id}>
                {label}
              </MenuItem>
            ))}
          </TextField>
        ) : (
          <TextField
            required
            label={translate('analysis.filter_value')}
            type={sort.input}
            value={value}
            onChange={(event) => setValue(event.target.value)}
            slotProps={{
              inputLabel: sort.input === 'text' ? {} : { shrink: true },
              htmlInput: sort.input === 'number' ? { step: 'any' } : {},
            }}
          />
        ))}
      <Button type="submit" variant="contained" disabled={wantsValue && value === ''}>
        {translate('analysis.filter_apply')}
      </Button>
    </Box>
  );
}
