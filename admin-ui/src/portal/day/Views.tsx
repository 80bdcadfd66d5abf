import { useI18n } from '../i18n/I18n';
import { hrefOf } from '../route/route';

const VIEWS = ['day', 'week', 'board'] as const;

/** The same tasks by urgency, by day and by state. */
export function Views({ shown }: { shown: (typeof VIEWS)[number] }) {
  const { t } = useI18n();
  return (
    <nav className="segments views" aria-label={t.views.label}>
      {VIEWS.map((view) => (
        <a key={view} href={hrefOf({ screen: view })} aria-current={view === shown ? 'page' : undefined}>
          <span>{t.views[view]}</span>
        </a>
      ))}
    </nav>
  );
}
