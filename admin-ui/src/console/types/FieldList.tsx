import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { TypeMeta } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import type { ConsoleRecord } from '../../data/strapi-record';
import { attributeOf, formCells, TIMESTAMPS } from './attributes';
import { FieldValue } from './FieldValue';
import { useLabels } from './use-labels';

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** All fields of an entry as label and value; the empty ones are named in one line at the end. */
export function FieldList({
  type,
  record,
  without = [],
  isNarrow = false,
}: {
  type: TypeMeta;
  record: ConsoleRecord;
  without?: readonly string[];
  /** In a column beside other things. */
  isNarrow?: boolean;
}) {
  const labels = useLabels();
  const translate = useTranslate();
  const fields = [
    ...formCells(type).map(({ attribute }) => attribute),
    ...[...TIMESTAMPS].flatMap((name) => attributeOf(type, name) ?? []),
  ].filter(({ name }) => !without.includes(name));
  const shown = fields.filter(({ name }) => !isEmpty(record[name]));
  const empty = fields.filter(({ name }) => isEmpty(record[name]));
  return (
    <>
      <Box
        component="dl"
        sx={{
          m: 0,
          display: 'grid',
          gridTemplateColumns: isNarrow
            ? 'repeat(2, minmax(0, 1fr))'
            : { xs: '1fr', sm: 'repeat(2, minmax(0, 1fr))', lg: 'repeat(3, minmax(0, 1fr))' },
          columnGap: isNarrow ? 2 : 4,
          rowGap: isNarrow ? 1.5 : 2,
        }}
      >
        {shown.map((attribute) => (
          <Box
            key={attribute.name}
            sx={{ minWidth: 0, ...(attribute.component || attribute.type === 'text' ? { gridColumn: '1 / -1' } : {}) }}
          >
            <Typography component="dt" variant="caption" color="text.secondary">
              {labels.field(type, attribute)}
            </Typography>
            <Box
              component="dd"
              sx={{ m: 0, overflowWrap: 'anywhere', whiteSpace: attribute.type === 'text' ? 'pre-line' : undefined }}
            >
              <FieldValue type={type} attribute={attribute} value={record[attribute.name]} />
            </Box>
          </Box>
        ))}
      </Box>
      {empty.length > 0 && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: shown.length > 0 ? 2.5 : 0 }}>
          {translate('common.empty_value')}: {empty.map((attribute) => labels.field(type, attribute)).join(', ')}
        </Typography>
      )}
    </>
  );
}
