import { useI18n } from '../i18n/I18n';
import { Icon } from '../layout/Icon';
import { hrefOf } from '../route/route';
import { useNotices } from './use-notices';

/** A bell, with how many are not read. */
export function NoticesLink() {
  const { t } = useI18n();
  const unread = useNotices().data?.meta.unread ?? 0;
  return (
    <a className="icon-button bell" href={hrefOf({ screen: 'notices' })} aria-label={t.notices.bell(unread)}>
      <Icon name="bell" />
      {unread > 0 && <span aria-hidden="true">{unread > 9 ? '9+' : unread}</span>}
    </a>
  );
}
