import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { AttributeMeta } from '@rumbo/config/api';
import { type ReactNode, useEffect, useState } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import type { ConsoleRecord } from '../../data/strapi-record';

const OPTIONS = 25;
const PAUSE_MS = 200;

interface Props {
  relation: NonNullable<AttributeMeta['relation']>;
  label: string;
  /** A record, several, or null: relations travel as records so that they keep their label. */
  value: unknown;
  onChange: (value: ConsoleRecord | ConsoleRecord[] | null) => void;
  required?: boolean;
  disabled?: boolean;
  error?: boolean;
  helperText?: ReactNode;
  autoFocus?: boolean;
}

/** Finds entries of another type by their label as one types. */
export function RelationPicker({
  relation,
  label,
  value,
  onChange,
  required,
  disabled,
  error,
  helperText,
  autoFocus,
}: Props) {
  const translate = useTranslate();
  const [text, setText] = useState('');
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setQuery(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);

  const chosen = [value].flat().filter(isRecord);
  const labelOf = (record: ConsoleRecord): string => String(record[relation.mainField] ?? record['name'] ?? '');
  // The chosen label stands in the field: it is no search.
  const searched = chosen.some((record) => labelOf(record) === query) ? '' : query;
  const { data, isFetching } = useGetList<ConsoleRecord>(
    relation.path,
    {
      pagination: { page: 1, perPage: OPTIONS },
      sort: { field: relation.mainField, order: 'ASC' },
      filter: searched ? { [`${relation.mainField}`]: searched } : {},
    },
    { enabled: open },
  );

  return (
    <Autocomplete<ConsoleRecord, boolean>
      multiple={relation.many}
      value={relation.many ? chosen : (chosen[0] ?? null)}
      onChange={(_event, next) => onChange(next as ConsoleRecord | ConsoleRecord[] | null)}
      onInputChange={(_event, next) => setText(next)}
      open={open}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      options={data ?? []}
      loading={isFetching}
      filterOptions={(options) => options}
      getOptionLabel={labelOf}
      getOptionKey={(record) => record.id}
      isOptionEqualToValue={(option, current) => option.id === current.id}
      disabled={disabled ?? false}
      size="small"
      fullWidth
      loadingText={translate('common.loading')}
      noOptionsText={translate('common.no_options')}
      clearText={translate('common.remove')}
      openText={translate('common.search')}
      closeText={translate('common.close')}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          required={required ?? false}
          error={error ?? false}
          helperText={helperText}
          autoFocus={autoFocus ?? false}
        />
      )}
    />
  );
}

const isRecord = (value: unknown): value is ConsoleRecord =>
  typeof value === 'object' && value !== null && 'id' in value;
