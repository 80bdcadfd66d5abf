import Add from '@mui/icons-material/AddRounded';
import Close from '@mui/icons-material/CloseRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import type { AttributeMeta } from '@rumbo/config/api';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useFieldArray } from 'react-hook-form';
import { FieldInput, type FieldInputProps } from './FieldInput';
import { useLabels } from './use-labels';

type Component = NonNullable<AttributeMeta['component']>;
type Props = FieldInputProps & { component: Component };

/** A component as a group of inputs; a repeatable one as several, added and removed. */
export function ComponentInput(props: Props) {
  const labels = useLabels();
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
      <Typography component="legend" variant="h3" sx={{ p: 0, mb: 1 }}>
        {props.isPart ? labels.part(props.type, props.attribute) : labels.field(props.type, props.attribute)}
      </Typography>
      {props.component.repeatable ? <Several {...props} /> : <Group {...props} />}
    </Box>
  );
}

function Several(props: Props) {
  const translate = useTranslate();
  const { fields, append, remove } = useFieldArray({ name: props.source, keyName: 'formKey' });
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {fields.map((item, index) => (
        <Group
          key={item.formKey}
          {...props}
          source={`${props.source}.${index}`}
          aside={
            <IconButton
              size="small"
              onClick={() => remove(index)}
              aria-label={`${translate('common.remove')}: ${translate('common.item', { number: index + 1 })}`}
            >
              <Close sx={{ fontSize: 16 }} />
            </IconButton>
          }
        />
      ))}
      <Button
        variant="text"
        startIcon={<Add />}
        onClick={() => append(newPart(props.component))}
        sx={{ justifySelf: 'start' }}
      >
        {translate('common.add')}
      </Button>
    </Box>
  );
}

/** A component begins with its defaults. */
const newPart = ({ attributes }: Component): Record<string, unknown> =>
  Object.fromEntries(attributes.flatMap(({ name, default: value }) => (value === undefined ? [] : [[name, value]])));

function Group({ type, source, component, aside }: Props & { aside?: ReactNode }) {
  const fields = component.attributes.filter(
    (attribute) => attribute.type !== 'json' && attribute.type !== 'media' && attribute.editable,
  );
  return (
    <Box
      sx={{
        display: 'flex',
        gap: 1,
        alignItems: 'flex-start',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        p: 1.5,
      }}
    >
      <Box
        sx={{
          flex: 1,
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: { xs: '1fr', sm: 'repeat(auto-fill, minmax(180px, 1fr))' },
        }}
      >
        {fields.map((attribute) => (
          <Box key={attribute.name} sx={attribute.component ? { gridColumn: '1 / -1' } : undefined}>
            <FieldInput type={type} attribute={attribute} source={`${source}.${attribute.name}`} isPart />
          </Box>
        ))}
      </Box>
      {aside}
    </Box>
  );
}
