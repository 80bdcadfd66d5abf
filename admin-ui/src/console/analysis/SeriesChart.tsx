import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type SeriesRow, type TraceQuestion, VARIABLES, type Variable } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import {
  Bar,
  CartesianGrid,
  Cell,
  ComposedChart,
  LabelList,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useFormat } from '../display/use-format';
import { useTrace } from '../trace/use-trace';
import { ChartLegend } from './ChartLegend';
import { ChartTooltip } from './ChartTooltip';
import { SeriesTable } from './SeriesTable';

interface Props {
  rows: readonly SeriesRow[];
  variable: Variable;
  selected: string;
  runningMonth: string;
  height: number;
  /** The variable's own question: a point opens it for its month. */
  asked: TraceQuestion;
  onSelect: (month: string) => void;
}

export interface ChartPoint {
  month: string;
  actual: number | null;
  target: number | null;
  /** Of a closed month: what corrections moved it by since; null: nothing to say. */
  adjustment: number | null;
  hatched: boolean;
}

/** Bars with their values, the target as a line; what is not complete is hatched. A bar opens its rows, its name below chooses the month. */
export default function SeriesChart({ rows, variable, selected, runningMonth, height, asked, onSelect }: Props) {
  const { tokens } = useTheme();
  const translate = useTranslate();
  const format = useFormat();
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down('sm'));
  const { open } = useTrace();
  const { unit } = VARIABLES[variable];
  const points: ChartPoint[] = rows.map((row) => ({
    month: row.month,
    actual: row.actual === null ? null : Number(row.actual),
    target: row.target === null ? null : Number(row.target),
    adjustment: Number(row.adjustment ?? 0) || null,
    hatched: row.incomplete === true || row.month === runningMonth,
  }));
  const hasTarget = points.some(({ target }) => target !== null);
  const label = (value: unknown): string =>
    value === null || value === undefined ? '' : format.compact(Number(value), unit);

  return (
    <Box>
      <Box
        aria-hidden
        sx={{
          height,
          mx: { xs: -1, sm: 0 },
          '& .recharts-bar-rectangle, & .recharts-xAxis-tick-labels': { cursor: 'pointer' },
          '& *': { outline: 'none' },
        }}
      >
        <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 800, height }}>
          <ComposedChart
            data={points}
            margin={{ top: 22, right: 4, bottom: 0, left: 4 }}
            barCategoryGap="22%"
            accessibilityLayer={false}
          >
            <defs>
              <Hatch id="hatch" colour={tokens.accent} ground={tokens.surface} />
              <Hatch id="hatch-muted" colour={tokens.accentMuted} ground={tokens.surface} />
            </defs>
            <CartesianGrid vertical={false} stroke={tokens.hairline} />
            <XAxis
              dataKey="month"
              tickFormatter={(month: string) => format.month(month, 'short')}
              axisLine={{ stroke: tokens.hairlineStrong }}
              tickLine={false}
              tick={{ fontSize: 11, fill: tokens.textSoft }}
              interval={isPhone ? 2 : 0}
              onClick={(tick: { value?: unknown }) => typeof tick.value === 'string' && onSelect(tick.value)}
            />
            <YAxis hide domain={[(min: number) => Math.min(0, min), 'auto']} tickCount={4} />
            <Tooltip
              cursor={{ fill: tokens.sunken }}
              content={(props) => (
                <ChartTooltip
                  point={props.active ? (props.payload?.[0]?.payload as ChartPoint | undefined) : undefined}
                  unit={unit}
                />
              )}
            />
            <Bar
              dataKey="actual"
              radius={[4, 4, 0, 0]}
              isAnimationActive={false}
              onClick={(_data, index) => points[index] && open({ ...asked, month: points[index].month })}
            >
              {points.map(({ month, hatched }) => (
                <Cell
                  key={month}
                  fill={
                    hatched
                      ? `url(#${month === selected ? 'hatch' : 'hatch-muted'})`
                      : month === selected
                        ? tokens.accent
                        : tokens.accentMuted
                  }
                  stroke={hatched ? (month === selected ? tokens.accent : tokens.accentMuted) : 'none'}
                />
              ))}
            </Bar>
            {hasTarget && (
              <Line
                dataKey="target"
                type="step"
                stroke={tokens.text}
                strokeWidth={1.5}
                strokeDasharray="4 3"
                dot={{ r: 2, fill: tokens.text, strokeWidth: 0 }}
                isAnimationActive={false}
                connectNulls={false}
              />
            )}
            {/* Labels last, over the target line: an unseen line carries them. */}
            <Line dataKey="actual" stroke="none" dot={false} activeDot={false} isAnimationActive={false}>
              {!isPhone && (
                <LabelList
                  dataKey="actual"
                  position="top"
                  formatter={label}
                  style={{
                    fontSize: 11,
                    fill: tokens.text,
                    fontWeight: 500,
                    paintOrder: 'stroke',
                    stroke: tokens.surface,
                    strokeWidth: 4,
                    strokeLinejoin: 'round',
                  }}
                />
              )}
            </Line>
          </ComposedChart>
        </ResponsiveContainer>
      </Box>
      <ChartLegend
        hasTarget={hasTarget}
        hasHatched={points.some(({ hatched }) => hatched)}
        hatchedLabel={translate(
          points.some(({ month }) => month === runningMonth) ? 'analysis.to_date' : 'analysis.incomplete',
        )}
      />
      <SeriesTable points={points} unit={unit} asked={asked} />
    </Box>
  );
}

function Hatch({ id, colour, ground }: { id: string; colour: string; ground: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" fill={ground} />
      <rect width="2.4" height="6" fill={colour} />
    </pattern>
  );
}
