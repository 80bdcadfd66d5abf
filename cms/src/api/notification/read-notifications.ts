import { NOTIFICATIONS_PAGE, type NotificationItem, type NotificationPage } from '@rumbo/config/api';
import { scopedQuery } from '../../facts/scoped-query';

/** Longer comments are cut: the whole of it stands where it was written. */
const EXCERPT_CHARS = 200;

/** A notification `n` as people read it: titles and comments are those of now. */
const ITEM = `json_build_object(
  'id', n.id, 'kind', n.kind, 'at', n.at, 'readAt', n.read_at,
  'from', case when f.id is not null
            then json_build_object('id', f.id, 'label', split_part(coalesce(nullif(f.display_name, ''), f.username), '@', 1)) end,
  'subject', json_build_object(
    'type', case when t.id is not null then 'task' when s.id is not null then 'strategy' else 'client' end,
    'id', coalesce(t.document_id, s.document_id, cl.document_id), 'title', coalesce(t.title, s.name, cl.name)),
  'excerpt', left(regexp_replace(c.body, '@\\[([^]\\n]+)\\]\\(u\\d{1,9}\\)', '@\\1', 'g'), ${EXCERPT_CHARS}),
  'due', t.due_date)`;
const SUBJECTS = `
  left join up_users f on f.id = n.from_id
  left join tasks t on t.id = n.task_id
  left join strategies s on s.id = n.strategy_id
  left join clients cl on cl.id = n.client_id
  left join comments c on c.id = n.comment_id`;

/**
 * The caller's notifications with both counts, in one statement, for every screen asks each minute. What the
 * caller sees no more is not among them (database/sql/access/notifications.sql).
 */
export async function readNotifications({
  page,
  unread,
}: {
  page: number;
  unread: boolean;
}): Promise<NotificationPage> {
  const [found] = await scopedQuery<{ data: NotificationPage['data']; unread: number; total: number }>(
    `with mine as materialized (select * from rumbo.notification),
          shown as (select * from mine where not $1::boolean or read_at is null),
          page as (select * from shown order by read_at is null desc, at desc, id desc limit $2 offset $3)
     select (select count(*)::int from mine where read_at is null) as unread,
            (select count(*)::int from shown) as total,
            (select coalesce(json_agg(${ITEM} order by n.read_at is null desc, n.at desc, n.id desc), '[]')
               from page n ${SUBJECTS}) as data`,
    [unread, NOTIFICATIONS_PAGE, (page - 1) * NOTIFICATIONS_PAGE],
  );
  const { data = [], ...counts } = found ?? {};
  return { data, meta: { unread: 0, total: 0, ...counts } };
}

/** What a mail has to tell the caller: of its notifications those that they still see and have not read since. */
export async function readMailed(mailId: number): Promise<NotificationItem[]> {
  const [found] = await scopedQuery<{ items: NotificationItem[] }>(
    `select coalesce(json_agg(${ITEM} order by n.at, n.id), '[]') as items
       from rumbo.notification n ${SUBJECTS} where n.mail_id = $1 and n.read_at is null`,
    [mailId],
  );
  return found?.items ?? [];
}

/** Marks these notifications of the caller as read, or all of them; answers how many were unread. */
export async function markRead(ids: readonly number[] | undefined): Promise<number> {
  const marked = await scopedQuery(
    `update rumbo.notification set read_at = now()
      where read_at is null and user_id = (select rumbo.user_id()) and ($1::bigint[] is null or id = any ($1)) returning id`,
    [ids ?? null],
  );
  return marked.length;
}
