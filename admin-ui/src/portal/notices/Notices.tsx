import { markRead } from '../data/notices';
import { useToday } from '../day/use-today';
import { useI18n } from '../i18n/I18n';
import { Failure, Notice } from '../layout/Notice';
import { Screen } from '../layout/Screen';
import { Skeleton } from '../layout/Skeleton';
import { showToast } from '../layout/toasts';
import { NoticeRow } from './NoticeRow';
import { useNotices } from './use-notices';

/** What others have said to one, asked of one, and what falls due. */
export function Notices() {
  const { t } = useI18n();
  const today = useToday();
  const { data, failure, reload } = useNotices();
  const readAll = () =>
    void markRead({ all: true }).then(reload, () => showToast({ text: t.notices.failed, isFailure: true }));

  return (
    <Screen title={t.notices.title} back={{ screen: 'day' }}>
      {!data && failure && <Failure kind={failure} onRetry={reload} />}
      {!data && !failure && <Skeleton shapes={['row', 'row', 'row']} />}
      {data?.data.length === 0 && <Notice icon="bell" title={t.notices.empty} text={t.notices.emptyWay} />}
      {data && data.meta.unread > 0 && (
        <button type="button" className="text-button" onClick={readAll}>
          {t.notices.readAll}
        </button>
      )}
      {data && data.data.length > 0 && (
        <ul className="card list notices">
          {data.data.map((item) => (
            <NoticeRow key={item.id} item={item} today={today} />
          ))}
        </ul>
      )}
    </Screen>
  );
}
