import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { AttributeMeta } from '@rumbo/config/api';
import { Link as RouterLink } from 'react-router-dom';
import { useType } from '../../data/model';

type Relation = NonNullable<AttributeMeta['relation']>;

/** Related entries by their label; a link where the caller may open them. */
export function RelationValues({ relation, value }: { relation: Relation; value: unknown }) {
  const target = useType(relation.path);
  const entries = [value]
    .flat()
    .filter((entry): entry is Record<string, unknown> => typeof entry === 'object' && entry !== null);
  if (entries.length === 0) return '–';
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 1, flexWrap: 'wrap' }}>
      {entries.map((entry) => {
        const label = String(entry[relation.mainField] ?? entry['name'] ?? '–');
        const id = String(entry['id']);
        return target?.kind === 'collection' ? (
          <Link
            key={id}
            component={RouterLink}
            to={`/${relation.path}/${id}/show`}
            color="text.primary"
            sx={{ textDecorationColor: (theme) => theme.tokens.hairlineStrong }}
            underline="always"
          >
            {label}
          </Link>
        ) : (
          <span key={id}>{label}</span>
        );
      })}
    </Box>
  );
}
