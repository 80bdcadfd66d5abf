import Box from '@mui/material/Box';
import { useGetOne } from 'react-admin';
import type { ConsoleRecord } from '../../../data/strapi-record';
import { attributeOf } from '../../types/attributes';
import { RelationPicker } from '../../types/RelationPicker';
import { useLabels } from '../../types/use-labels';
import { useOwnType } from '../../types/use-own-type';

interface Props {
  field: 'assignee' | 'client' | 'strategy';
  /** Of the one that is chosen: a person's number, else a documentId; empty: any. */
  value: string;
  onChange: (id: string) => void;
}

/** One person, client or strategy, found by its name. */
export function RelationFilter({ field, value, onChange }: Props) {
  const type = useOwnType();
  const labels = useLabels();
  const attribute = attributeOf(type, field);
  const { data } = useGetOne<ConsoleRecord>(attribute?.relation?.path ?? '', { id: value }, { enabled: value !== '' });
  if (!attribute?.relation) return null;
  return (
    <Box sx={{ width: { xs: '100%', sm: 150 } }}>
      <RelationPicker
        relation={attribute.relation}
        label={labels.field(type, attribute)}
        value={value === '' ? null : (data ?? null)}
        onChange={(chosen) => onChange(chosen && !Array.isArray(chosen) ? idOf(field, chosen) : '')}
      />
    </Box>
  );
}

const idOf = (field: Props['field'], { id, rowId }: ConsoleRecord): string =>
  String(field === 'assignee' ? (rowId ?? '') : id);
