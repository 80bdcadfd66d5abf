import type { SeriesRow } from '@rumbo/config/api';
import type { MyVariable } from '../data/numbers';
import { useI18n } from '../i18n/I18n';
import { Traced } from '../rows/Traced';
import { attainment } from './attainment';
import { Spark } from './Spark';

interface Props {
  variable: Exclude<MyVariable, 'revenue'>;
  rows: readonly SeriesRow[];
  isRunning: boolean;
}

/** A count of the running month beside the whole month before; they are named, not compared. */
export function CountTile({ variable, rows, isRunning }: Props) {
  const { t, f } = useI18n();
  const { actual, target } = attainment(rows.at(-1));
  const before = rows.at(-2)?.actual;
  // Who has not bought yet is at risk; once the month is over they were lost.
  const isRisk = variable === 'non-retained-clients' && isRunning;
  const title = isRisk ? t.numbers.atRisk : t.numbers.variables[variable];
  const asked = { variable, month: rows.at(-1)?.month ?? '' };
  return (
    <section className="card tile">
      <h2 className="label">{title}</h2>
      <p className="big-figure">
        <Traced of={asked} title={title}>
          {f.count(actual)}
        </Traced>
        {target !== null && (
          <small>
            {' / '}
            <Traced of={{ ...asked, number: 'target' }} title={t.numbers.goal}>
              {f.count(target)}
            </Traced>
          </small>
        )}
      </p>
      <Spark values={rows.map((row) => Number(row.actual ?? 0))} />
      <p className="label">{isRisk ? t.numbers.riskNote : before != null && t.numbers.monthBefore(f.count(before))}</p>
    </section>
  );
}
