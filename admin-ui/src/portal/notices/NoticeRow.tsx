import type { NotificationItem } from '@rumbo/config/api';
import { markRead, subjectOf } from '../data/notices';
import { useI18n } from '../i18n/I18n';
import { hrefOf } from '../route/route';

/** What happened, to what, and when; following it opens the task or client. */
export function NoticeRow({ item, today }: { item: NotificationItem; today: string }) {
  const { t, f } = useI18n();
  const { id, kind, at, readAt, from, subject, excerpt, due } = item;
  const isUnread = readAt === null;
  const to = subjectOf(item);
  const words = (
    <>
      <small>
        {isUnread && <span className="unread">{t.notices.unread}</span>}
        {t.notices.kinds[kind](from?.label ?? t.notices.somebody)} · <time dateTime={at}>{f.moment(at, today)}</time>
      </small>
      <strong>{subject.title}</strong>
      {excerpt && <span className="excerpt">{excerpt}</span>}
      {due && <small>{t.notices.due(f.shortDay(due))}</small>}
    </>
  );
  if (!to) return <li>{words}</li>;
  return (
    <li>
      <a href={hrefOf(to)} onClick={() => isUnread && void markRead({ ids: [id] }).catch(() => undefined)}>
        {words}
      </a>
    </li>
  );
}
