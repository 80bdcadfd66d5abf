import { useI18n } from '../i18n/I18n';
import { hrefOf, type Route } from '../route/route';
import { Icon } from './Icon';
import { Mark } from './Mark';

const TABS = ['day', 'clients', 'numbers', 'account'] as const;
const TAB_OF: Record<Route['screen'], (typeof TABS)[number]> = {
  day: 'day',
  week: 'day',
  board: 'day',
  search: 'day',
  'new-task': 'day',
  task: 'day',
  clients: 'clients',
  client: 'clients',
  numbers: 'numbers',
  account: 'account',
  notices: 'day',
  pending: 'account',
};

/** At the thumb on a phone, beside the column on a desk. */
export function Navigation({ route }: { route: Route }) {
  const { t } = useI18n();
  return (
    <nav className="navigation" aria-label={t.app.navigation}>
      <div className="brand">
        <Mark />
        <span>Rumbo</span>
      </div>
      {TABS.map((tab) => (
        <a key={tab} href={hrefOf({ screen: tab })} aria-current={TAB_OF[route.screen] === tab ? 'page' : undefined}>
          <Icon name={tab} />
          <span>{t.app[tab]}</span>
        </a>
      ))}
    </nav>
  );
}
