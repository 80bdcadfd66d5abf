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
  /** Orders what the first leaves equal. */
  secondSort?: Sort | undefined;
  /** `isSecond`: shift was held, what was chosen first stays. */
  onSort?: (sort: Sort, isSecond: boolean) => void;
  /** Older rows stay, dimmed, while new ones come. */
  stale?: boolean;
  /** A box before each row (desks): what is chosen, and what a press does. */
  selection?: RowSelection<Row> | undefined;
}

export interface RowSelection<Row> {
  isChosen: (row: Row) => boolean;
  /** `isRange`: shift was held. */
  onPress: (row: Row, isRange: boolean) => void;
  onPressPage: () => void;
  label: (row: Row) => string;
  pageLabel: string;
}

/** Rows as a table on desks and as cards on phones; `rows` undefined shows the shape of what comes. */
export function Table<Row>(props: TableProps<Row>) {
  const isDesk = useMediaQuery((theme) => theme.breakpoints.up(DESK));
  if (!props.rows) return <TableSkeleton columns={isDesk ? props.columns.length : 1} />;
  return isDesk ? <TableRows {...props} rows={props.rows} /> : <CardRows {...props} rows={props.rows} />;
}
