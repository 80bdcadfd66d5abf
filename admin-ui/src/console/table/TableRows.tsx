import Checkbox from '@mui/material/Checkbox';
import Link from '@mui/material/Link';
import type { Theme } from '@mui/material/styles';
import MuiTable from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import type { Column, Sort, TableProps } from './Table';

export function TableRows<Row>({
  label,
  columns,
  rows,
  rowKey,
  rowTo,
  sort,
  secondSort,
  onSort,
  stale,
  selection,
}: TableProps<Row> & { rows: readonly Row[] }) {
  const navigate = useNavigate();
  return (
    <TableContainer sx={{ opacity: stale ? 0.55 : 1, transition: 'opacity 120ms' }}>
      <MuiTable size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            {selection && (
              <TableCell padding="checkbox">
                <Checkbox
                  size="small"
                  checked={rows.length > 0 && rows.every(selection.isChosen)}
                  indeterminate={rows.some(selection.isChosen) && !rows.every(selection.isChosen)}
                  onChange={selection.onPressPage}
                  slotProps={{ input: { 'aria-label': selection.pageLabel } }}
                />
              </TableCell>
            )}
            {columns.map((column, index) => (
              <HeadCell
                key={column.key}
                column={column}
                isFirst={index === 0}
                sort={secondSort?.field === column.key ? secondSort : sort}
                rank={secondSort === undefined ? undefined : secondSort.field === column.key ? 2 : 1}
                onSort={onSort}
              />
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => {
            const to = rowTo?.(row) ?? null;
            return (
              <TableRow
                key={rowKey(row)}
                hover={to !== null}
                onClick={
                  to === null
                    ? undefined
                    : (event) =>
                        event.target instanceof Element && !event.target.closest('a, button, input') && navigate(to)
                }
                sx={to === null ? undefined : { cursor: 'pointer' }}
              >
                {selection && (
                  <TableCell padding="checkbox">
                    <Checkbox
                      size="small"
                      checked={selection.isChosen(row)}
                      // The event of a change does not say whether shift was held.
                      onClick={(event) => selection.onPress(row, event.shiftKey)}
                      slotProps={{ input: { 'aria-label': selection.label(row) } }}
                    />
                  </TableCell>
                )}
                {columns.map((column, index) => (
                  <TableCell
                    key={column.key}
                    align={column.align}
                    sx={[column.grow ? GROW : NARROW, index === 0 && STICKY]}
                  >
                    {index === 0 && to !== null ? (
                      <Link
                        component={RouterLink}
                        to={to}
                        color="text.primary"
                        sx={column.grow ? CLIPPED : { fontWeight: 550 }}
                      >
                        {column.render(row)}
                      </Link>
                    ) : (
                      column.render(row)
                    )}
                  </TableCell>
                ))}
              </TableRow>
            );
          })}
        </TableBody>
      </MuiTable>
    </TableContainer>
  );
}

/** Long names of figures take two lines rather than the width of three figures. */
const HEAD = { whiteSpace: 'normal', lineHeight: 1.25, minWidth: 72, maxWidth: 128 };
const NARROW = { whiteSpace: 'nowrap', maxWidth: 300, overflow: 'hidden', textOverflow: 'ellipsis' };
/** Who a row is about stays in sight while figures move below it. */
const STICKY = {
  position: 'sticky',
  left: 0,
  zIndex: 1,
  bgcolor: 'background.paper',
  // It hides what moves below it, so the colour of the row under the pointer is laid over its own.
  '.MuiTableRow-hover:hover > &': {
    backgroundImage: ({ palette }: Theme) => `linear-gradient(${palette.action.hover}, ${palette.action.hover})`,
  },
};
/** Ends within its cell: one that is longer would be scrolled there when it gets the focus. */
const CLIPPED = { fontWeight: 550, display: 'block', overflow: 'hidden', textOverflow: 'ellipsis' };
const GROW = { ...NARROW, width: '40%', maxWidth: 0, minWidth: 160 };

interface HeadCellProps<Row> {
  column: Column<Row>;
  isFirst: boolean;
  sort?: Sort | undefined;
  /** Shown where the order has two levels. */
  rank?: 1 | 2 | undefined;
  onSort?: TableProps<Row>['onSort'];
}

function HeadCell<Row>({ column, isFirst, sort, rank, onSort }: HeadCellProps<Row>) {
  const active = sort?.field === column.key;
  if (!column.sortable || !onSort) {
    return (
      <TableCell align={column.align} scope="col" sx={[HEAD, isFirst && STICKY]}>
        {column.label}
      </TableCell>
    );
  }
  const direction = active && sort.order === 'DESC' ? 'desc' : 'asc';
  // Numbers are most useful from the largest; texts from A.
  const first = column.align === 'right' ? 'DESC' : 'ASC';
  const next = active ? (sort.order === 'ASC' ? 'DESC' : 'ASC') : first;
  return (
    <TableCell
      align={column.align}
      scope="col"
      sx={[HEAD, isFirst && STICKY]}
      aria-sort={active ? (direction === 'asc' ? 'ascending' : 'descending') : undefined}
    >
      <TableSortLabel
        active={active}
        direction={direction}
        onClick={(event) => onSort({ field: column.key, order: next }, event.shiftKey)}
        sx={{ '& svg': { fontSize: 14 } }}
      >
        {column.label}
        {active && rank !== undefined && <sup>{rank}</sup>}
      </TableSortLabel>
    </TableCell>
  );
}
