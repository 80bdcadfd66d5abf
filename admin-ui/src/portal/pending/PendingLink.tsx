import { useI18n } from '../i18n/I18n';
import { Icon } from '../layout/Icon';
import { hrefOf } from '../route/route';

/** The way to what waits, with how much it is. */
export function PendingLink({ count }: { count: number }) {
  const { t } = useI18n();
  return (
    <a className="card pending-link" href={hrefOf({ screen: 'pending' })}>
      <Icon name="again" size={20} />
      <span>{t.offline.pending.title}</span>
      <span className="lead">{count === 0 ? t.offline.pending.empty : t.offline.bar.waiting(count)}</span>
    </a>
  );
}
