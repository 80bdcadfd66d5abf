import {
  NOTIFICATION_KINDS,
  type NotificationChoices,
  type NotificationKind,
  type NotificationSettings,
} from '@rumbo/config/api';
import { currentScope } from '../../access/context';
import { scopedQuery } from '../../facts/scoped-query';
import { systemPool } from '../../facts/transaction';
import { notFound } from '../../http';
import { settings } from '../../settings';

/** How the caller hears of things; what nobody has chosen comes by mail too. */
export async function readChoices(): Promise<NotificationSettings> {
  const { userId } = currentScope();
  const [chosen] = await scopedQuery<{ unmailed: string[]; language: NotificationChoices['language'] }>(
    'select unmailed, language from rumbo.notification_choice where user_id = (select rumbo.user_id())',
  );
  // Work is the system's; of it a person is told what became of their own mail.
  const { rows } = await systemPool().query<{ email: string; trouble: string | null }>(
    `select u.email, (select case when state = 'set-apart' then error ->> 'message' end from rumbo.work
                       where kind = 'send-mail' and (payload ->> 'userId')::int = u.id and state in ('done', 'set-apart')
                       order by id desc limit 1) as trouble
       from public.up_users u where u.id = $1`,
    [userId],
  );
  const [account] = rows;
  if (!account) throw notFound();
  const isMailed = (kind: NotificationKind): boolean => !chosen?.unmailed.includes(kind);
  return {
    mail: {
      mention: isMailed('mention'),
      assigned: isMailed('assigned'),
      reminder: isMailed('reminder'),
      comment: isMailed('comment'),
    },
    language: chosen?.language ?? null,
    isMailing: settings.MAIL_FROM !== undefined,
    ...account,
  };
}

export async function saveChoices({ mail, language }: NotificationChoices): Promise<void> {
  await scopedQuery(
    `insert into rumbo.notification_choice (user_id, unmailed, language)
     select id, $1, $2 from up_users where id = (select rumbo.user_id())
     on conflict (user_id) do update set unmailed = excluded.unmailed, language = excluded.language`,
    [NOTIFICATION_KINDS.filter((kind) => !mail[kind]), language],
  );
}
