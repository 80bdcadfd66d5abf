import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useInput, useTranslate } from 'react-admin';
import { Tags } from './Tags';

interface Mark {
  column: string;
  startsWith?: string;
  equals?: string[];
}

type Way = 'none' | 'prefix' | 'values';

/** How a file marks special documents: not at all, by the beginning of a column, or by its values. */
export function MarkInput({ source, ways }: { source: 'cancelled' | 'void'; ways: readonly ('prefix' | 'values')[] }) {
  const translate = useTranslate();
  const { field } = useInput({
    source,
    validate: (value: Mark | null | undefined) =>
      value && (!value.column || (!value.startsWith && !value.equals?.length)) ? 'ra.validation.required' : undefined,
  });
  const mark = (field.value ?? null) as Mark | null;
  const way: Way = mark === null ? 'none' : mark.startsWith === undefined ? 'values' : 'prefix';
  const choose = (next: Way): void => {
    const column = mark?.column ?? '';
    field.onChange(next === 'none' ? null : next === 'prefix' ? { column, startsWith: '' } : { column, equals: [] });
  };
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', sm: '240px 1fr 1fr' } }}>
      <TextField
        select
        value={way}
        onChange={(event) => choose(event.target.value as Way)}
        slotProps={{ select: { SelectDisplayProps: { 'aria-label': translate(`profiles.${source}`) } } }}
      >
        <MenuItem value="none">{translate('profiles.cancelled_none')}</MenuItem>
        {ways.includes('prefix') && <MenuItem value="prefix">{translate('profiles.by_prefix')}</MenuItem>}
        <MenuItem value="values">{translate('profiles.by_values')}</MenuItem>
      </TextField>
      {mark && (
        <TextField
          label={translate('profiles.mark_column')}
          value={mark.column}
          onChange={(event) => field.onChange({ ...mark, column: event.target.value })}
          required
        />
      )}
      {mark && way === 'prefix' && (
        <TextField
          label={translate('profiles.starts_with')}
          value={mark.startsWith}
          onChange={(event) => field.onChange({ ...mark, startsWith: event.target.value })}
          required
        />
      )}
      {mark && way === 'values' && (
        <Tags
          label={translate('profiles.equals')}
          hint={translate('profiles.equals_hint')}
          value={mark.equals ?? []}
          onChange={(equals) => field.onChange({ ...mark, equals })}
        />
      )}
    </Box>
  );
}
