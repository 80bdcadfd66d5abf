import type { TraceQuestion } from '@rumbo/config/api';
import { useState } from 'react';
import { useI18n } from '../i18n/I18n';
import { Traced } from '../rows/Traced';

export interface MonthBar {
  month: string;
  actual: number;
  target?: number | null;
}

interface Props {
  label: string;
  bars: readonly MonthBar[];
  format: (value: number) => string;
  /** The last month is not over. */
  isRunning: boolean;
  /** What opens the rows of a month. */
  traced: (month: string) => TraceQuestion;
}

const WIDTH = 336;
const HEIGHT = 104;
const STEP = WIDTH / 12;
const BAR = 18;

/**
 * A year of months; one that is still running is drawn hatched, the target is a line. A month
 * that is touched says its amount, which opens its rows. Months below zero (credits) hang from the base line.
 */
export function MonthBars({ label, bars, format, isRunning, traced }: Props) {
  const { t, f } = useI18n();
  const [chosen, setChosen] = useState<number | null>(null);
  const values = bars.flatMap(({ actual, target }) => [actual, target ?? 0]);
  const top = Math.max(1, ...values);
  const bottom = Math.min(0, ...values);
  const y = (value: number) => ((top - value) / (top - bottom)) * HEIGHT;
  const shown = chosen ?? bars.length - 1;
  const bar = bars[shown];

  return (
    <figure className="month-bars">
      {bar && (
        <figcaption>
          <span>
            {f.month(bar.month)}
            {isRunning && shown === bars.length - 1 && ` (${t.numbers.running})`}
          </span>
          <strong>
            <Traced of={traced(bar.month)} title={`${label}, ${f.month(bar.month)}`}>
              {format(bar.actual)}
            </Traced>
          </strong>
          {bar.target != null && (
            <span>
              {t.numbers.goal} {format(bar.target)}
            </span>
          )}
        </figcaption>
      )}
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT + 18}`}
        role="img"
        aria-label={`${label}: ${bars.map((each) => `${f.month(each.month)} ${format(each.actual)}`).join(', ')}`}
      >
        <defs>
          <pattern id="running" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="5" height="5" className="hatch-ground" />
            <rect width="2.5" height="5" className="hatch" />
          </pattern>
        </defs>
        <line className="base" x1="0" x2={WIDTH} y1={y(0)} y2={y(0)} />
        {bars.map(({ month, actual, target }, index) => {
          const x = index * STEP + (STEP - BAR) / 2;
          const height = Math.max(actual === 0 ? 0 : 2, Math.abs(y(actual) - y(0)));
          return (
            <g
              key={month}
              className={index === shown ? 'chosen' : ''}
              onPointerEnter={() => setChosen(index)}
              onPointerDown={() => setChosen(index)}
            >
              <rect className="touch" x={index * STEP} y="0" width={STEP} height={HEIGHT + 18} />
              <rect
                className={isRunning && index === bars.length - 1 ? 'bar running' : 'bar'}
                x={x}
                y={actual < 0 ? y(0) : y(0) - height}
                width={BAR}
                height={height}
                rx="3"
              />
              {target != null && (
                <line
                  className="target"
                  x1={index * STEP + 2}
                  x2={(index + 1) * STEP - 2}
                  y1={y(target)}
                  y2={y(target)}
                />
              )}
              <text x={index * STEP + STEP / 2} y={HEIGHT + 14}>
                {f.monthLetter(month)}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
