import type { Series } from '../data/numbers';
import { useI18n } from '../i18n/I18n';
import { MonthBars } from '../layout/MonthBars';
import { Traced } from '../rows/Traced';
import { attainment } from './attainment';

/** The month's sales against the goal, over the year they stand in. `daysLeft` is null when the month is over. */
export function RevenueCard({ series, daysLeft }: { series: Series; daysLeft: number | null }) {
  const { t, f } = useI18n();
  const money = (value: number) => f.money(value, series.meta.currency);
  const { actual, target, ratio, missing } = attainment(series.data.at(-1));
  const month = series.data.at(-1)?.month ?? '';
  const asked = (of: string) => ({ variable: 'revenue' as const, month: of });
  const bars = series.data.map((row) => ({
    month: row.month,
    actual: Number(row.actual ?? 0),
    target: row.target === null ? null : Number(row.target),
  }));

  return (
    <section className="card revenue">
      <h2 className="label">{t.numbers.revenue}</h2>
      <p className="huge">
        <Traced of={asked(month)} title={t.numbers.revenue}>
          {money(actual)}
        </Traced>
      </p>
      {ratio !== null && missing !== null && target !== null ? (
        <>
          <progress value={Math.min(1, Math.max(0, ratio))} max={1} aria-label={t.numbers.ofGoal(f.percent(ratio))} />
          <p className="spread">
            <strong>{t.numbers.ofGoal(f.percent(ratio))}</strong>
            <span className="label">
              <Traced of={{ ...asked(month), number: 'target' }} title={t.numbers.goal}>
                {money(target)}
              </Traced>
            </span>
          </p>
          <p className="label">
            {missing > 0 ? t.numbers.missing(money(missing)) : t.numbers.beyond(money(-missing))}
            {daysLeft !== null && ` · ${t.numbers.left(daysLeft)}`}
          </p>
        </>
      ) : (
        <p className="label">{t.numbers.noGoal}</p>
      )}
      <h3>{t.numbers.year}</h3>
      <MonthBars label={t.numbers.year} bars={bars} format={money} isRunning={daysLeft !== null} traced={asked} />
    </section>
  );
}
