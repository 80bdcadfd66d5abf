import useMediaQuery from '@mui/material/useMediaQuery';
import type { ReactNode } from 'react';
import { DESK } from '../../theme/theme';
import { CardRows } from './CardRows';
import { TableRows } from './TableRows';
import { TableSkeleton } from './TableSkeleton';

export interface Column<Row> {
  key: string;
  label: string;
  align?: 'right';
  sortable?: boolean;
  /** Takes the room that is left; others stay as narrow as they can. */
  grow?: boolean;
  render: (row: Row) => ReactNode;
}

export interface Sort {
  field: string;
  order: 'ASC' | 'DESC';
}

export interface TableProps<Row> {
  /** Accessible name. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[] | undefined;
  rowKey: (row: Row) => string;
  /** Makes the first column a link and the row clickable. */
  rowTo?: (row: Row) => string | null;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** Older rows stay, dimmed, while new ones come. */
  stale?: boolean;
}

/** Rows as a table on desks and as cards on phones; `rows` undefined shows the shape of what comes. */
export function Table<Row>(props: TableProps<Row>) {
  const isDesk = useMediaQuery((theme) => theme.breakpoints.up(DESK));
  if (!props.rows) return <TableSkeleton columns={isDesk ? props.columns.length : 1} />;
  return isDesk ? <TableRows {...props} rows={props.rows} /> : <CardRows {...props} rows={props.rows} />;
}
