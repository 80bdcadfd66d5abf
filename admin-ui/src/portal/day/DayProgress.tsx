import { useI18n } from '../i18n/I18n';

/** How far the day is; nothing when nothing was due. */
export function DayProgress({ done, all }: { done: number; all: number }) {
  const { t } = useI18n();
  if (all === 0) return null;
  return (
    <div className="day-progress">
      <span>{t.day.progress(done, all)}</span>
      <progress value={done} max={all} aria-label={t.day.progress(done, all)} />
    </div>
  );
}
