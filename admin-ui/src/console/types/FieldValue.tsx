import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import type { AttributeMeta, TypeMeta } from '@rumbo/config/api';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useFormat } from '../display/use-format';
import { ComponentValue } from './ComponentValue';
import { RelationValues } from './RelationValues';
import { useLabels } from './use-labels';

interface Props {
  type: TypeMeta;
  attribute: AttributeMeta;
  value: unknown;
}

const COLOUR = /^#[0-9a-f]{6}$/i;

/** One value as people read it: never raw JSON, never an id. */
export function FieldValue({ type, attribute, value }: Props): ReactNode {
  const translate = useTranslate();
  const labels = useLabels();
  const format = useFormat();
  if (value === null || value === undefined || value === '') return <Nothing />;
  const text = String(value);

  switch (attribute.type) {
    case 'relation':
      return attribute.relation ? <RelationValues relation={attribute.relation} value={value} /> : null;
    case 'component':
      return <ComponentValue type={type} attribute={attribute} value={value} />;
    case 'enumeration':
      return <Chip size="small" label={labels.value(type, attribute, text)} />;
    case 'boolean':
      return translate(value === true ? 'common.yes' : 'common.no');
    case 'date':
      return format.day(text);
    case 'datetime':
      return format.moment(text);
    case 'time':
      return text.slice(0, 5);
    case 'integer':
      // A year is a name, not a quantity.
      return attribute.name === 'year' ? text : format.number(text);
    case 'biginteger':
      return format.number(text);
    case 'decimal':
      if (attribute.name === 'cost') return format.money(text);
      return format.number(text, { maximumFractionDigits: 6 });
    case 'float':
      return format.number(text, { maximumFractionDigits: 6 });
    case 'email':
      return (
        <a href={`mailto:${text}`} style={{ color: 'inherit' }}>
          {text}
        </a>
      );
    case 'json':
    case 'media':
      return <Nothing />;
    default:
      return COLOUR.test(text) ? <Swatch colour={text} /> : labels.text(type, attribute, text);
  }
}

const Nothing = () => (
  <Typography component="span" variant="inherit" color="text.secondary">
    –
  </Typography>
);

const Swatch = ({ colour }: { colour: string }) => (
  <Box
    component="span"
    role="img"
    aria-label={colour}
    sx={{ display: 'inline-block', width: 14, height: 14, borderRadius: 0.5, bgcolor: colour, verticalAlign: 'middle' }}
  />
);
