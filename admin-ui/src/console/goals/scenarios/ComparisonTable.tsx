import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { Comparison, GoalGrid } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../../display/EmptyState';
import { useFormat } from '../../display/use-format';
import { figureOf } from '../plan/units';
import { useColumns } from '../plan/use-columns';
import { difference, isSame } from '../sheet/exact';

type Pair = readonly (string | null)[];

interface Props {
  /** Two scenarios: the one compared against, and the one shown. */
  comparison: Comparison;
  meta: GoalGrid['meta'];
  onlyChanged: boolean;
}

/** Each target of the copy, with what it differs by; cells that are the same step back. */
export function ComparisonTable({ comparison, meta, onlyChanged }: Props) {
  const translate = useTranslate();
  const format = useFormat();
  const columns = useColumns(meta);
  const figure = figureOf(format, meta.variable, meta.unit);
  const isChanged = (pair: Pair): boolean => !isSame(pair[0] ?? null, pair[1] ?? null);
  const rows = comparison.rows.filter(({ months }) => !onlyChanged || months.some(isChanged));
  if (rows.length === 0)
    return <EmptyState title={translate('goals.compare.equal_title')} text={translate('goals.compare.equal_text')} />;
  return (
    <TableContainer sx={{ maxHeight: '60vh' }}>
      <Table size="small" stickyHeader aria-label={translate('goals.compare.title')}>
        <TableHead>
          <TableRow>
            <TableCell>{translate('goals.sheet.rows')}</TableCell>
            {columns.map(({ month, label }) => (
              <TableCell key={month} align="right">
                {label}
              </TableCell>
            ))}
            {meta.adds && <TableCell align="right">{translate('goals.sheet.year')}</TableCell>}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ responsible, family, months, total }) => (
            <TableRow
              key={`${family?.id ?? ''}:${responsible?.id ?? ''}`}
              sx={{ '&:last-child > th': { borderBottom: 0 } }}
            >
              <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
                {responsible?.label ?? translate('goals.rows.company')}
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  {' '}
                  · {family?.label ?? translate('goals.rows.all_families')}
                </Box>
              </TableCell>
              {columns.map(({ month }, index) => (
                <Compared key={month} pair={months[index] ?? []} figure={figure} />
              ))}
              {meta.adds && <Compared pair={total ?? []} figure={figure} />}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function Compared({ pair, figure }: { pair: Pair; figure: (value: string | null) => string }) {
  const translate = useTranslate();
  const [before = null, after = null] = pair;
  const isEqual = isSame(before, after);
  const step = before !== null && after !== null && !isEqual ? difference(after, before) : null;
  const isLess = step?.startsWith('-') ?? false;
  return (
    <TableCell align="right" sx={{ whiteSpace: 'nowrap', color: isEqual ? 'text.secondary' : 'text.primary' }}>
      {figure(after)}
      {!isEqual && (
        <Box component="div" sx={{ fontSize: 11, color: 'text.secondary' }}>
          {step === null
            ? translate(before === null ? 'goals.compare.new' : 'goals.compare.gone')
            : `${isLess ? '▼' : '▲'} ${figure(isLess ? step.slice(1) : step)}`}
        </Box>
      )}
    </TableCell>
  );
}
