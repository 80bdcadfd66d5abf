import { readPace } from '../data/pace';
import { useLoad } from '../data/use-load';
import { useI18n } from '../i18n/I18n';

/** How the month stands against its goal, in a line that leads to the numbers; nothing without a goal, and the day stands without it. */
export function PaceStrip({ month }: { month: string }) {
  const { t, f } = useI18n();
  const { data } = useLoad(`pace ${month}`, (signal) => readPace(month, signal));
  if (!data?.target || data.attainment === null) return null;
  const money = (value: string) => f.money(value, data.currency);
  const mark = data.pace === null ? null : Math.min(1, Math.max(0, Number(data.pace) / Number(data.target)));
  const isReached = data.attainment >= 1;
  return (
    <a className="pace card" href="#/numbers">
      <span className="spread">
        <strong>
          {t.pace.title}: {f.percent(data.attainment)}
        </strong>
        {isReached ? (
          <span className="pace-state on-track">{t.pace.reached}</span>
        ) : (
          data.state && <span className={`pace-state ${data.state}`}>{t.pace.states[data.state]}</span>
        )}
      </span>
      <span className="pace-bar" aria-hidden="true">
        <span style={{ inlineSize: `${Math.min(1, Math.max(0, data.attainment)) * 100}%` }} />
        {mark !== null && mark < 1 && <i style={{ insetInlineStart: `${mark * 100}%` }} />}
      </span>
      <span className="label">
        {[
          data.pace && !isReached && t.pace.asked(money(data.pace)),
          data.neededPerDay && !isReached && t.pace.perDay(money(data.neededPerDay)),
          isReached && `${money(data.actual)} / ${money(data.target)}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </a>
  );
}
