import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { Variable } from '@rumbo/config/api';
import { useCreate, useNotify, useTranslate } from 'react-admin';
import type { ConsoleRecord } from '../../../data/strapi-record';
import { useErrorText } from '../../display/use-error-text';
import { ColorDot } from '../../rules/ColorDot';
import { useLabelsOf } from '../../rules/use-labels-of';

interface Option {
  /** Null: none; 'new': what was typed, still to be made. */
  id: number | null | 'new';
  name: string;
  color?: string | undefined;
}

interface Props {
  kind: 'category' | 'reason';
  variable: Variable;
  /** Undefined: nothing said. */
  value: number | null | undefined;
  onChange: (id: number | null | undefined) => void;
}

const RESOURCE = { category: 'categories', reason: 'reasons' } as const;
/** What "none" is called. */
const NONE = { category: 'analysis.as_rules', reason: 'rules.no_reason' } as const;
const matching = createFilterOptions<Option>();

/** A category or reason by typing; a name that is not there yet is made on the spot. */
export function LabelPicker({ kind, variable, value, onChange }: Props) {
  const translate = useTranslate();
  const notify = useNotify();
  const errorText = useErrorText();
  const labels = useLabelsOf(RESOURCE[kind], variable);
  const [create] = useCreate<ConsoleRecord>();
  const options: Option[] = [{ id: null, name: translate(NONE[kind]) }, ...labels];
  const make = (name: string): void => {
    void create(
      RESOURCE[kind],
      { data: { name, variable, order: labels.length } },
      {
        onSuccess: (record) => onChange(record.rowId),
        onError: (error) => notify(errorText(error), { type: 'error' }),
      },
    );
  };
  return (
    <Autocomplete<Option>
      size="small"
      options={options}
      value={options.find(({ id }) => id === value) ?? null}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      getOptionLabel={({ id, name }) => (id === 'new' ? translate('bulk.create', { name }) : name)}
      getOptionKey={({ id, name }) => `${id}-${name}`}
      filterOptions={(all, state) => {
        const typed = state.inputValue.trim();
        const isKnown = all.some(({ name }) => name.toLowerCase() === typed.toLowerCase());
        return [...matching(all, state), ...(typed && !isKnown ? [{ id: 'new' as const, name: typed }] : [])];
      }}
      onChange={(_event, option) => {
        if (option?.id === 'new') make(option.name);
        else onChange(option ? option.id : undefined);
      }}
      renderOption={({ key, ...item }, option) => (
        <li key={key} {...item} style={{ fontSize: 13 }}>
          {option.color && <ColorDot color={option.color} />}
          {option.id === 'new' ? translate('bulk.create', { name: option.name }) : option.name}
        </li>
      )}
      renderInput={(input) => (
        <TextField
          {...input}
          label={translate(`analysis.columns.${kind}`)}
          InputLabelProps={{ ...input.InputLabelProps, shrink: true }}
          placeholder={translate('bulk.unchanged')}
        />
      )}
    />
  );
}
