import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { AttributeMeta } from '@rumbo/config/api';
import { type KeyboardEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { isNumber } from './attributes';
import { RelationPicker } from './RelationPicker';
import { useLabels } from './use-labels';
import { useOwnType } from './use-own-type';

interface Props {
  attribute: AttributeMeta;
  values: Readonly<Record<string, unknown>>;
  onChange: (values: Record<string, unknown>) => void;
  onDone: () => void;
}

/** The control that fits the attribute: a choice, a range, another type's entry, or text. */
export function FilterEditor({ attribute, values, onChange, onDone }: Props) {
  const type = useOwnType();
  const labels = useLabels();
  const translate = useTranslate();
  const { name } = attribute;
  const label = labels.field(type, attribute);
  const choose = (value: unknown): void => {
    onChange({ [name]: value });
    onDone();
  };

  if (attribute.type === 'enumeration' || attribute.type === 'boolean') {
    const choices =
      attribute.type === 'boolean'
        ? [
            { value: 'true', text: translate('common.yes') },
            { value: 'false', text: translate('common.no') },
          ]
        : (attribute.values ?? []).map((value) => ({ value, text: labels.value(type, attribute, value) }));
    return (
      <Box role="listbox" aria-label={label} sx={{ mx: -1 }}>
        {choices.map(({ value, text }) => (
          <MenuItem key={value} role="option" selected={String(values[name]) === value} onClick={() => choose(value)}>
            {text}
          </MenuItem>
        ))}
      </Box>
    );
  }
  if (attribute.relation) {
    return (
      <RelationPicker
        relation={{ ...attribute.relation, many: false }}
        label={label}
        value={values[name] ?? null}
        onChange={(value) => choose(value ?? undefined)}
        autoFocus
      />
    );
  }
  if (isNumber(attribute) || attribute.type.startsWith('date')) {
    const inputType = isNumber(attribute) ? 'number' : 'date';
    return (
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <Typed
          label={`${label}: ${translate('common.from').toLowerCase()}`}
          type={inputType}
          value={values[`${name}_gte`]}
          onChange={(value) => onChange({ [`${name}_gte`]: value })}
          onDone={onDone}
          autoFocus
        />
        <Typed
          label={`${label}: ${translate('common.to').toLowerCase()}`}
          type={inputType}
          value={values[`${name}_lte`]}
          onChange={(value) => onChange({ [`${name}_lte`]: value })}
          onDone={onDone}
        />
      </Box>
    );
  }
  return (
    <Typed
      label={label}
      type="text"
      value={values[name]}
      onChange={(value) => onChange({ [name]: value })}
      onDone={onDone}
      autoFocus
    />
  );
}

interface TypedProps {
  label: string;
  type: 'text' | 'number' | 'date';
  value: unknown;
  onChange: (value: string | undefined) => void;
  onDone: () => void;
  autoFocus?: boolean;
}

function Typed({ label, type, value, onChange, onDone, autoFocus }: TypedProps) {
  const [text, setText] = useState(String(value ?? ''));
  const commit = (): void => onChange(text === '' ? undefined : text);
  return (
    <TextField
      label={label}
      type={type}
      value={text}
      autoFocus={autoFocus ?? false}
      fullWidth
      slotProps={type === 'date' ? { inputLabel: { shrink: true } } : {}}
      onChange={(event) => setText(event.target.value)}
      onBlur={commit}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Enter') return;
        commit();
        onDone();
      }}
    />
  );
}
