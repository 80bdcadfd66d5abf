import Typography from '@mui/material/Typography';
import type { GroupColumn, GroupFigures, GroupRow, GroupsAnswer, TraceQuestion } from '@rumbo/config/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { postJson } from '../../../data/api';
import type { Unit } from '../../../i18n/format';
import { EmptyState } from '../../display/EmptyState';
import { LoadError } from '../../display/LoadError';
import { type Sort, Table } from '../../table/Table';
import { FigureGrid } from '../../trace/FigureGrid';
import { useGroupColumns } from './use-group-columns';

interface Props {
  question: object;
  /** The same as the question of a number of its total. */
  ofTable: TraceQuestion;
  by: string;
  sort: { column: GroupColumn; order: 'asc' | 'desc' };
  onSort: (sort: { column: GroupColumn; order: 'asc' | 'desc' }) => void;
  /** Narrows the table to a group; undefined for one that cannot be. */
  onGroup: (group: GroupRow['group']) => (() => void) | undefined;
}

/** The clients of the view as groups, each with its own figure; a press narrows the table to one. */
export function GroupTable({ question, ofTable, by, sort, onSort, onGroup }: Props) {
  const translate = useTranslate();
  const asked = { ...question, by, groupSort: sort };
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ['analysis', 'groups', asked],
    queryFn: () => postJson<GroupsAnswer>('/api/analysis/groups', asked),
    placeholderData: keepPreviousData,
  });
  const columns = useGroupColumns({ by, ofTable, unit: (data?.meta.unit ?? 'money') as Unit, onGroup });
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (data?.data.length === 0)
    return <EmptyState title={translate('analysis.no_clients')} text={translate('analysis.no_clients_text')} />;
  const shown: Sort = { field: sort.column, order: sort.order === 'asc' ? 'ASC' : 'DESC' };
  return (
    <>
      <FigureGrid>
        <Table
          label={translate('groups.by')}
          columns={columns}
          rows={data && [...data.data, totalRow(data.meta.totals)]}
          rowKey={(row) => ('isTotal' in row ? 'total' : String(row.group?.id ?? 'none'))}
          sort={shown}
          onSort={({ field, order }) =>
            onSort({ column: field as GroupColumn, order: order === 'ASC' ? 'asc' : 'desc' })
          }
          stale={isPlaceholderData}
        />
      </FigureGrid>
      {data && (!data.meta.addsUp || data.meta.more) && (
        <Typography variant="body2" color="text.secondary" sx={{ px: 2, py: 1 }}>
          {!data.meta.addsUp && translate(data.meta.variable === 'average-ticket' ? 'groups.average' : 'groups.shared')}{' '}
          {data.meta.more && translate('groups.more')}
        </Typography>
      )}
    </>
  );
}

/** The last row: all of the view together, as its own figure. */
export type ShownGroup = GroupRow & { isTotal?: true };

const totalRow = (totals: GroupFigures): ShownGroup => ({ group: null, ...totals, isTotal: true });
