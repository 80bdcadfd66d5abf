import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { Choice, TableRow } from '@rumbo/config/api';
import { lazy, Suspense, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useDays } from '../../analysis/dashboard/use-days';
import { useCells } from '../../analysis/table/use-cells';
import { Why } from '../../analysis/table/Why';
import { WhyPanel } from '../../analysis/table/WhyPanel';
import { Panel } from '../../display/Panel';
import { OwnerGoal } from './OwnerGoal';
import { Rhythm } from './Rhythm';
import { COLUMNS, useClientNumbers } from './use-client-numbers';

const SeriesChart = lazy(() => import('../../analysis/SeriesChart'));
const CHART_HEIGHT = 190;
const BESIDE = ['previous', 'yearAgo', 'trailing12', 'I1', 'I2', 'I3', 'I4', 'lastPurchase', 'firstPurchase'];

interface Props {
  /** documentId */
  id: string;
  code: string;
}

/** What a client brings: the month and its comparisons, a year as bars, its category and why, its rhythm, its owner's goal. */
export function ClientNumbers({ id, code }: Props) {
  const translate = useTranslate();
  const days = useDays();
  const { data, isError, isPlaceholderData, setMonth } = useClientNumbers({ id, code });
  const [why, setWhy] = useState<{ row: TableRow; anchor: HTMLElement } | null>(null);
  const asked = { variable: 'revenue' as const, month: data?.month ?? '', client: id };
  const cells = useCells({
    columns: COLUMNS,
    meta: data?.meta,
    asked,
    onWhy: (row, anchor) => setWhy({ row, anchor }),
  });
  // What cannot be read (no right to the numbers) is no part of the page.
  if (isError) return null;
  if (data === undefined) return <Skeleton variant="rounded" height={CHART_HEIGHT + 150} />;
  if (data === null)
    return (
      <Panel title={translate('client.numbers')}>
        <Typography variant="body2" color="text.secondary">
          {translate('client.no_numbers')}
        </Typography>
      </Panel>
    );
  const { row, month, state, series, explanation, meta } = data;
  // Before the first purchase there is nothing to show.
  const isBought = (other: string): boolean => other >= String(row.values['firstPurchase'] ?? '').slice(0, 7);
  const cell = (column: string) => cells.find(({ key }) => key === column)?.render(row);
  const owner = row.values['owner'] as Choice | null;
  return (
    <Panel title={translate('client.numbers')}>
      <Box sx={{ display: 'grid', gap: 2, opacity: isPlaceholderData ? 0.6 : 1 }}>
        <Box
          sx={{
            display: 'grid',
            columnGap: 4,
            rowGap: 2,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 5fr) minmax(0, 7fr)' },
          }}
        >
          <Box sx={{ minWidth: 0 }}>
            <Typography variant="body2" color="text.secondary">
              {translate('variables.revenue')} · {days(month, meta.cutDay)}
            </Typography>
            <Typography
              component="p"
              sx={{ fontSize: 28, fontWeight: 620, letterSpacing: '-0.025em', lineHeight: 1.3 }}
            >
              {cell('actual')}
            </Typography>
            <Box
              component="dl"
              sx={{
                m: 0,
                mt: 1,
                display: 'grid',
                columnGap: 2,
                rowGap: 1,
                gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', sm: 'repeat(3, minmax(0, 1fr))' },
              }}
            >
              {cells
                .filter(({ key }) => BESIDE.includes(key))
                .map(({ key, label, render }) => (
                  <Box key={key} sx={{ minWidth: 0 }}>
                    <Typography component="dt" variant="caption" color="text.secondary" noWrap title={String(label)}>
                      {label}
                    </Typography>
                    <Box component="dd" sx={{ m: 0, fontWeight: 550 }}>
                      {render(row)}
                    </Box>
                  </Box>
                ))}
            </Box>
          </Box>
          <Suspense fallback={<Skeleton variant="rounded" height={CHART_HEIGHT} />}>
            <SeriesChart
              rows={series}
              variable="revenue"
              selected={month}
              runningMonth={state.runningMonth}
              height={CHART_HEIGHT}
              asked={asked}
              onSelect={(other) => isBought(other) && setMonth(other)}
            />
          </Suspense>
        </Box>
        <Box
          sx={{
            display: 'grid',
            columnGap: 4,
            rowGap: 2,
            pt: 2,
            borderTop: 1,
            borderColor: 'divider',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(3, minmax(0, 1fr))' },
          }}
        >
          <Box>
            <Typography variant="caption" color="text.secondary" component="div">
              {translate('client.category')}
            </Typography>
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, fontWeight: 600, mb: 0.25 }}>
              {cell('category')}
              <Box component="span" title={translate('analysis.columns.abc')}>
                {cell('abc')}
              </Box>
            </Box>
            <Why explanation={explanation} hasTitle={false} />
          </Box>
          <Rhythm client={id} />
          {owner && <OwnerGoal owner={owner} month={month} />}
        </Box>
      </Box>
      {why && (
        <WhyPanel
          row={why.row}
          anchor={why.anchor}
          variable="revenue"
          month={month}
          family=""
          compare=""
          onClose={() => setWhy(null)}
        />
      )}
    </Panel>
  );
}
