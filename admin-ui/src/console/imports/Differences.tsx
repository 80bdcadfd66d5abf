import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useFormat } from '../display/use-format';
import type { FieldChoice } from '../import-profiles/use-kinds';
import type { Difference } from './import-record';

interface Props {
  title: string;
  differences: readonly Difference[];
  /** More would change than is shown. */
  isPart: boolean;
  fields: readonly FieldChoice[];
}

/** The lines or records that a reading would change: each field as it is and as it would be. */
export function Differences({ title, differences, isPart, fields }: Props) {
  const translate = useTranslate();
  const { number } = useFormat();
  const label = (field: string): string => fields.find(({ name }) => name === field)?.label ?? field;
  const shown = (value: string | null): string => value ?? translate('imports.preview.nothing');
  return (
    <Box sx={{ mt: 2 }}>
      <Typography variant="h3" sx={{ fontSize: 14, fontWeight: 600, mb: 0.5 }}>
        {title}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', fontSize: 13 }}>
        {differences.map(({ row, document, fields }) => (
          <Box
            component="li"
            key={`${row}-${document}`}
            sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, py: 0.5, borderTop: 1, borderColor: 'divider' }}
          >
            <Box component="span" sx={{ color: 'text.secondary', minWidth: 140 }}>
              {translate('imports.preview.row', { row: number(row), document })}
            </Box>
            {fields.map(({ field, before, after }) => (
              <span key={field}>
                {label(field)}: <del>{shown(before)}</del> → <strong>{shown(after)}</strong>
              </span>
            ))}
          </Box>
        ))}
      </Box>
      {isPart && (
        <Typography variant="caption" color="text.secondary">
          {translate('imports.preview.first', { smart_count: differences.length })}
        </Typography>
      )}
    </Box>
  );
}
