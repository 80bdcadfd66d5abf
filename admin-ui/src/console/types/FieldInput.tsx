import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import type { AttributeMeta, TypeMeta } from '@rumbo/config/api';
import type { ReactNode } from 'react';
import {
  email,
  maxLength,
  maxValue,
  minValue,
  required,
  useInput,
  useTranslate,
  ValidationError,
  type Validator,
} from 'react-admin';
import { isNumber } from './attributes';
import { ComponentInput } from './ComponentInput';
import { RelationPicker } from './RelationPicker';
import { useLabels } from './use-labels';

export interface FieldInputProps {
  type: TypeMeta;
  attribute: AttributeMeta;
  source: string;
  /** Inside a component. */
  isPart?: boolean;
}

/** The input that fits an attribute, with the model's rules. */
export function FieldInput(props: FieldInputProps) {
  return props.attribute.component ? (
    <ComponentInput {...props} component={props.attribute.component} />
  ) : (
    <ValueInput {...props} />
  );
}

function ValueInput({ type, attribute, source, isPart = false }: FieldInputProps): ReactNode {
  const translate = useTranslate();
  const labels = useLabels();
  const { field, fieldState, isRequired, id } = useInput({
    source,
    validate: rules(attribute),
    ...codec(attribute),
    ...(attribute.type === 'boolean' ? { defaultValue: false } : {}),
  });
  const label = isPart ? labels.part(type, attribute) : labels.field(type, attribute);
  const message = fieldState.error?.message;
  const common = {
    id,
    label,
    required: isRequired,
    disabled: !attribute.editable,
    error: Boolean(message),
    helperText: message ? <ValidationError error={message} /> : undefined,
    fullWidth: true,
  };

  if (attribute.type === 'boolean') {
    return (
      <FormControlLabel
        label={label}
        disabled={common.disabled}
        control={
          <Switch
            {...field}
            size="small"
            checked={field.value === true}
            onChange={(_event, on) => field.onChange(on)}
          />
        }
        sx={{ ml: 0, gap: 1, height: 40 }}
      />
    );
  }
  if (attribute.relation) {
    return (
      <RelationPicker
        relation={attribute.relation}
        label={label}
        value={field.value}
        onChange={(value) => field.onChange(value)}
        required={isRequired}
        disabled={common.disabled}
        error={common.error}
        helperText={common.helperText}
      />
    );
  }
  if (attribute.type === 'enumeration') {
    return (
      <TextField {...common} {...field} value={field.value ?? ''} select>
        {!isRequired && <MenuItem value="">{translate('common.none')}</MenuItem>}
        {attribute.values?.map((value) => (
          <MenuItem key={value} value={value}>
            {labels.value(type, attribute, value)}
          </MenuItem>
        ))}
      </TextField>
    );
  }
  if (/^#[0-9a-f]{6}$/i.test(String(field.value))) return <TextField {...common} {...field} type="color" />;
  const kind = HTML_TYPES[attribute.type] ?? 'text';
  return (
    <TextField
      {...common}
      {...field}
      value={field.value ?? ''}
      type={kind}
      {...(attribute.type === 'text' || attribute.type === 'richtext'
        ? { multiline: true, minRows: 2, maxRows: 12 }
        : {})}
      slotProps={{
        ...(kind.startsWith('date') || kind === 'time' ? { inputLabel: { shrink: true } } : {}),
        htmlInput: { ...(isNumber(attribute) ? { inputMode: 'decimal', style: { textAlign: 'right' } } : {}) },
      }}
    />
  );
}

const HTML_TYPES: Partial<Record<AttributeMeta['type'], string>> = {
  date: 'date',
  datetime: 'datetime-local',
  time: 'time',
  email: 'email',
};

const NUMBER = /^-?\d+([.,]\d+)?$/;
const numeric: Validator = (value: unknown) =>
  value === null || value === undefined || value === '' || NUMBER.test(String(value))
    ? undefined
    : 'ra.validation.number';

function rules({ required: isRequired, type, maxLength: longest, min, max }: AttributeMeta): Validator[] {
  return [
    ...(isRequired && type !== 'boolean' ? [required()] : []),
    ...(longest ? [maxLength(longest)] : []),
    ...(['integer', 'biginteger', 'decimal', 'float'].includes(type)
      ? [numeric, ...(min === undefined ? [] : [minValue(min)]), ...(max === undefined ? [] : [maxValue(max)])]
      : []),
    ...(type === 'email' ? [email()] : []),
  ];
}

/** Between what Strapi keeps and what the input shows. Numbers stay text until they are one: "12," is being typed. */
function codec({ type }: AttributeMeta): { parse?: (value: unknown) => unknown; format?: (value: unknown) => unknown } {
  if (['integer', 'decimal', 'float', 'biginteger'].includes(type))
    return {
      parse: (value) => (value === '' ? null : String(value).replace(',', '.')),
      format: (value) => value ?? '',
    };
  if (type === 'datetime')
    return {
      parse: (value) => (value ? new Date(String(value)).toISOString() : null),
      format: (value) => (value ? localMoment(String(value)) : ''),
    };
  if (type === 'time')
    return {
      parse: (value) => (value ? `${String(value)}:00.000` : null),
      format: (value) => String(value ?? '').slice(0, 5),
    };
  return {};
}

function localMoment(iso: string): string {
  const date = new Date(iso);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
