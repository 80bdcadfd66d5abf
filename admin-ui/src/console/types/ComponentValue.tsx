import Box from '@mui/material/Box';
import type { AttributeMeta, TypeMeta } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { FieldValue } from './FieldValue';
import { useLabels } from './use-labels';

interface Props {
  type: TypeMeta;
  attribute: AttributeMeta;
  value: unknown;
}

/** A component, or each of several, as its own small list of label and value. */
export function ComponentValue({ type, attribute, value }: Props) {
  const translate = useTranslate();
  const labels = useLabels();
  const parts = [value]
    .flat()
    .filter((part): part is Record<string, unknown> => typeof part === 'object' && part !== null);
  const fields = attribute.component?.attributes.filter(({ type: kind }) => kind !== 'json' && kind !== 'media') ?? [];
  if (parts.length === 0) return '–';

  // A row of switches (the days of the week) reads best as the ones that are on.
  const switches = fields.filter((field) => field.type === 'boolean');
  if (switches.length === fields.length) {
    return parts
      .map(
        (part) =>
          switches
            .filter(({ name }) => part[name] === true)
            .map((field) => labels.part(type, field))
            .join(', ') || translate('common.none'),
      )
      .join(' · ');
  }
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {parts.map((part, index) => (
        <Box
          key={String(part['id'] ?? index)}
          sx={{
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
            p: 1.25,
            display: 'flex',
            flexWrap: 'wrap',
            columnGap: 3,
            rowGap: 0.5,
          }}
        >
          {fields
            .filter(({ name }) => part[name] !== null && part[name] !== undefined && part[name] !== '')
            .map((field) => (
              <Box key={field.name} sx={{ minWidth: 0 }}>
                <Box sx={{ fontSize: 12, color: 'text.secondary' }}>{labels.part(type, field)}</Box>
                <FieldValue type={type} attribute={field} value={part[field.name]} />
              </Box>
            ))}
        </Box>
      ))}
    </Box>
  );
}
