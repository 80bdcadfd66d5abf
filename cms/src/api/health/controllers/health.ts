import type { Health, MailboxTrouble, PartState } from '@rumbo/config/api';
import type { Context } from 'koa';
import { systemPool } from '../../../facts/transaction';
import { isRedisReady } from '../../../queues/bull';

/** Three heartbeats missed. */
const WORKER_SILENT_S = 30;

/** A refused sign-in needs a person; a server that is away may come back. */
const MAILBOXES: Readonly<Record<MailboxTrouble | 'none', PartState>> = {
  none: 'ok',
  unreachable: 'degraded',
  'sign-in': 'down',
};

export default {
  async read(ctx: Context) {
    const parts = await readParts();
    const health: Health = {
      state:
        parts.database === 'down' ? 'down' : Object.values(parts).every((part) => part === 'ok') ? 'ok' : 'degraded',
      parts,
      version: strapi.config.get<string>('info.version', '0.0.0'),
    };
    ctx.status = health.state === 'down' ? 503 : 200;
    ctx.body = health;
  },
};

async function readParts(): Promise<Health['parts']> {
  const redis: PartState = isRedisReady() ? 'ok' : 'down';
  try {
    const { rows } = await systemPool().query<{
      seen: boolean;
      migrated: boolean;
      trouble: MailboxTrouble | null;
      mail: PartState;
    }>(
      `select exists (select from rumbo.worker_seen where at > now() - $1 * interval '1 s') as seen,
              exists (select from rumbo.migration) as migrated,
              -- 'sign-in' comes before 'unreachable', also in weight.
              (select min(trouble) from rumbo.mailbox_hold where until > now()) as trouble,
              -- What a server says of one person's address is no trouble of the mail.
              case when (select state = 'set-apart' and error ->> 'code' is distinct from 'INVALID' and finished_at > now() - interval '1 day' from rumbo.work
                          where kind = 'send-mail' and finished_at is not null order by finished_at desc limit 1) then 'down'
                   when exists (select from rumbo.work where kind = 'send-mail' and state = 'ready' and tries > 0) then 'degraded'
                   else 'ok' end as mail`,
      [WORKER_SILENT_S],
    );
    return {
      database: 'ok',
      redis,
      workers: rows[0]?.seen ? 'ok' : 'down',
      migrations: rows[0]?.migrated ? 'ok' : 'down',
      mailboxes: MAILBOXES[rows[0]?.trouble ?? 'none'],
      mail: rows[0]?.mail ?? 'down',
    };
  } catch {
    return { database: 'down', redis, workers: 'down', migrations: 'down', mailboxes: 'down', mail: 'down' };
  }
}
