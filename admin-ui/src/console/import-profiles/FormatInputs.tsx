import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useInput, useTranslate } from 'react-admin';
import { ChoiceInput } from './ChoiceInput';
import { TagsInput } from './TagsInput';

export const ENCODINGS = ['utf-8', 'windows-1252', 'iso-8859-1', 'utf-16le'].map((value) => ({ value, label: value }));
export const DELIMITERS = [
  { value: ',', label: 'profiles.comma' },
  { value: ';', label: 'profiles.semicolon' },
  { value: '\t', label: 'profiles.tab' },
  { value: '|', label: 'profiles.pipe' },
];
export const DECIMALS = [
  { value: '.', label: 'profiles.decimal_point' },
  { value: ',', label: 'profiles.decimal_comma' },
];
const THOUSANDS = [
  { value: '', label: 'profiles.thousands_none' },
  { value: '.', label: 'profiles.thousands_point' },
  { value: ',', label: 'profiles.thousands_comma' },
  { value: ' ', label: 'profiles.thousands_space' },
  { value: "'", label: 'profiles.thousands_quote' },
];

export function FormatInputs() {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr', md: 'repeat(3, 1fr)' } }}>
      <ChoiceInput source="format.encoding" label="profiles.encoding" choices={ENCODINGS} />
      <ChoiceInput source="format.delimiter" label="profiles.delimiter" choices={DELIMITERS} />
      <ChoiceInput source="format.decimal" label="profiles.decimal" choices={DECIMALS} />
      <ChoiceInput source="format.thousands" label="profiles.thousands" choices={THOUSANDS} />
      <HeaderRow />
      <TagsInput source="format.dates" label={translate('profiles.dates')} hint={translate('profiles.dates_hint')} />
    </Box>
  );
}

function HeaderRow() {
  const translate = useTranslate();
  const { field, id } = useInput({
    source: 'format.headerRow',
    parse: (value: string) => Math.max(1, Number.parseInt(value, 10) || 1),
  });
  return (
    <TextField
      id={id}
      type="number"
      label={translate('profiles.header_row')}
      {...field}
      fullWidth
      slotProps={{ htmlInput: { min: 1, max: 100 } }}
    />
  );
}
