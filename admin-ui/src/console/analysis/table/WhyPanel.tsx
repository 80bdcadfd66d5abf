import Box from '@mui/material/Box';
import Popover from '@mui/material/Popover';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { ExplainedIndex, Explanation, TableRow, TraceQuestion, Variable } from '@rumbo/config/api';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { callApi } from '../../../data/api';
import { LoadError } from '../../display/LoadError';
import { useFormat } from '../../display/use-format';
import { Figure } from '../../trace/Figure';
import { questionOf } from '../dashboard/Figure';
import { ChooseCategory } from './ChooseCategory';
import { HistoryStrip } from './HistoryStrip';
import { Why } from './Why';

interface Props {
  row: TableRow;
  anchor: HTMLElement;
  variable: Variable;
  month: string;
  family: string;
  compare: string;
  onClose: () => void;
}

/** Why a client has its category, in one sentence; what its indices are made of; and the choice of another one. */
export function WhyPanel({ row, anchor, variable, month, family, compare, onClose }: Props) {
  const translate = useTranslate();
  const query = new URLSearchParams({
    client: row.client.id,
    variable,
    month,
    ...(family && { family }),
    ...(compare && { compare }),
  });
  const { data, error, refetch } = useQuery({
    queryKey: ['analysis', 'explain', query.toString()],
    queryFn: ({ signal }) => callApi<{ data: Explanation }>(`/api/analysis/explain?${query}`, { signal }),
  });
  return (
    <Popover open anchorEl={anchor} onClose={onClose} anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}>
      <Box
        role="dialog"
        aria-label={translate('analysis.why_title', { client: row.client.name })}
        sx={{ p: 2, width: 380, maxWidth: '94vw', display: 'grid', gap: 1.5 }}
      >
        <Typography variant="h3">{row.client.name}</Typography>
        {error ? (
          <LoadError error={error} onRetry={() => void refetch()} />
        ) : data ? (
          <>
            <Why explanation={data.data} />
            <ChooseCategory
              client={row.client.id}
              variable={variable}
              month={month}
              category={data.data.category}
              onDone={onClose}
            />
            <Box
              component="ul"
              sx={{
                m: 0,
                p: 0,
                listStyle: 'none',
                display: 'grid',
                gap: 1,
                borderTop: 1,
                borderColor: 'divider',
                pt: 1.5,
              }}
            >
              {data.data.indices.map((index) => (
                <Operands
                  key={index.slot}
                  index={index}
                  asked={{
                    ...questionOf({ variable, month, number: 'actual', family, compare }),
                    client: row.client.id,
                    number: index.slot,
                  }}
                />
              ))}
            </Box>
            <HistoryStrip client={row.client.id} variable={variable} />
          </>
        ) : (
          <Skeleton variant="rounded" height={120} />
        )}
      </Box>
    </Popover>
  );
}

/** An index with both operands, each with the months it was taken from. */
function Operands({ index, asked }: { index: ExplainedIndex; asked: TraceQuestion }) {
  const translate = useTranslate();
  const format = useFormat();
  const amount = (value: string | null): string =>
    index.metric === 'revenue' || index.metric === 'average-ticket'
      ? format.money(value, { maximumFractionDigits: 0 })
      : format.number(value);
  const months = ({ from, to, agg }: ExplainedIndex['a']): string => {
    const period =
      from === to ? format.month(from, 'short') : `${format.month(from, 'short')} – ${format.month(to, 'short')}`;
    return from === to ? period : `${translate(`analysis.aggs.${agg}`)} ${period}`;
  };
  const upTo = ({ cut, from, to }: NonNullable<ExplainedIndex['b']>): string =>
    cut
      ? ` (${translate(cut.months === 'all' || from === to ? 'dashboard.days_to' : 'dashboard.last_to', { day: cut.day })})`
      : '';
  const result =
    index.note === 'new'
      ? translate('analysis.note_new')
      : index.value === null
        ? '–'
        : index.unit === 'percent' && index.note !== 'difference'
          ? format.change(index.value)
          : index.unit === 'ratio'
            ? format.number(index.value)
            : amount(index.value);
  return (
    <Box component="li">
      <Typography variant="body2" sx={{ display: 'flex', gap: 1 }}>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {index.slot}
        </Box>
        {index.name}
        <Box component="strong" sx={{ ml: 'auto', fontWeight: 600 }}>
          <Figure of={asked}>{result}</Figure>
        </Box>
      </Typography>
      <Typography variant="caption" color="text.secondary" component="div">
        {translate(`analysis.metrics.${index.metric}`)}: {months(index.a)}{' '}
        <Figure of={index.b ? { ...asked, operand: [0] } : asked}>{amount(index.a.value)}</Figure>
        {index.b && (
          <>
            {` · ${months(index.b)}${upTo(index.b)} `}
            <Figure of={{ ...asked, operand: [1] }}>{amount(index.b.value)}</Figure>
          </>
        )}
      </Typography>
    </Box>
  );
}
