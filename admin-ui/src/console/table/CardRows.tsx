import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import type { TableProps } from './Table';

/** The phone's form of a table: the first column is the title, the rest label and value. */
export function CardRows<Row>({
  label,
  columns,
  rows,
  rowKey,
  rowTo,
  stale,
}: TableProps<Row> & { rows: readonly Row[] }) {
  const [title, ...rest] = columns;
  return (
    <Box component="ul" aria-label={label} sx={{ listStyle: 'none', m: 0, p: 0, opacity: stale ? 0.55 : 1 }}>
      {rows.map((row) => {
        const to = rowTo?.(row) ?? null;
        return (
          <Box
            component="li"
            key={rowKey(row)}
            sx={{ px: 2, py: 1.25, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}
          >
            <Typography component="div" sx={{ fontWeight: 600, mb: 0.5, overflowWrap: 'anywhere' }}>
              {to === null ? (
                title?.render(row)
              ) : (
                <Link component={RouterLink} to={to} color="text.primary">
                  {title?.render(row)}
                </Link>
              )}
            </Typography>
            <Box
              component="dl"
              sx={{
                m: 0,
                display: 'grid',
                gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
                rowGap: 0.25,
                columnGap: 1,
              }}
            >
              {rest.map((column) => (
                <Box key={column.key} sx={{ display: 'contents' }}>
                  <Typography component="dt" variant="body2" color="text.secondary" noWrap>
                    {column.label}
                  </Typography>
                  <Typography
                    component="dd"
                    variant="body2"
                    sx={{ m: 0, textAlign: 'right', overflow: 'hidden', textOverflow: 'ellipsis' }}
                  >
                    {column.render(row)}
                  </Typography>
                </Box>
              ))}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}
