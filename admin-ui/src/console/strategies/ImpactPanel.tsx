import Typography from '@mui/material/Typography';
import type { StrategyImpact } from '@rumbo/config/api';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { LoadError } from '../display/LoadError';
import { Panel } from '../display/Panel';
import { useFormat } from '../display/use-format';
import { FigureList } from './FigureList';
import { HoldOutFigures } from './HoldOutFigures';
import { readImpact } from './read-strategies';

/** What a strategy's clients bought beyond what was to be expected; never without its caveat. */
export function ImpactPanel({ id }: { id: string }) {
  const translate = useTranslate();
  const { month } = useFormat();
  const { data, error, refetch } = useQuery({
    queryKey: ['strategies', 'impact', id],
    queryFn: ({ signal }) => readImpact(id, signal),
  });
  const hint =
    data?.months &&
    translate('strategies.impact_months', {
      from: month(data.months.from),
      to: month(data.months.to),
      count: data.baseMonths,
    });
  return (
    <Panel title={translate('strategies.impact')} {...(hint && { hint })}>
      {error ? (
        <LoadError error={error} onRetry={() => void refetch()} />
      ) : (
        data && (
          <>
            {data.gap ? <Gap impact={data} /> : <Figures impact={data} />}
            {data.holdOut && <HoldOutFigures holdOut={data.holdOut} />}
          </>
        )
      )}
    </Panel>
  );
}

function Gap({ impact: { gap } }: { impact: StrategyImpact }) {
  const translate = useTranslate();
  return (
    <Typography variant="body2" color="text.secondary">
      {translate(`strategies.gaps.${gap}`)}
    </Typography>
  );
}

function Figures({ impact }: { impact: StrategyImpact }) {
  const translate = useTranslate();
  const { money, percent } = useFormat();
  const { comparison, clients, before, during, incrementalRevenue, incrementalMargin, cost, roi, overlapping } = impact;
  const figures: [string, string][] = [
    ['before', money(before)],
    ...(comparison ? [['expected', money(comparison.expected)] as [string, string]] : []),
    ['during', money(during)],
    ['revenue', money(incrementalRevenue, { signDisplay: 'exceptZero' })],
    ...(incrementalMargin === null
      ? []
      : [['margin', money(incrementalMargin, { signDisplay: 'exceptZero' })] as [string, string]]),
    ['cost', money(cost)],
    ...(roi === null ? [] : [['roi', percent(Number(roi) / 100, true)] as [string, string]]),
  ];
  const notes = [
    comparison
      ? `${translate('strategies.expected_text', { smart_count: comparison.clients })}.`
      : translate('strategies.no_comparison'),
    comparison && comparison.covered < clients
      ? translate('strategies.partly_covered', { covered: comparison.covered, clients })
      : '',
    incrementalMargin === null ? translate('strategies.no_margin') : '',
    overlapping.length > 0 ? translate('strategies.overlapping', { names: overlapping.join(', ') }) : '',
    translate('strategies.caveat'),
  ];
  return (
    <>
      <FigureList figures={figures.map(([name, value]) => [translate(`strategies.${name}`), value])} />
      <Typography variant="body2" color="text.secondary" sx={{ mt: 1.5 }}>
        {notes.filter(Boolean).join(' ')}
      </Typography>
    </>
  );
}
