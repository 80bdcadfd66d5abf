import { mailboxHold, mailSeen, mailsKnown } from '@rumbo/config/api';
import type { Context } from 'koa';
import { systemPool } from '../../../facts/transaction';
import { readInput } from '../../../http';

export default {
  /** Takes or keeps the mailbox for `seconds`; answers whether the caller has it. 0 seconds gives it back. What troubles it is in /api/health. */
  async hold(ctx: Context) {
    const { account, holder, seconds, trouble } = readInput(mailboxHold, ctx.request.body);
    const { rowCount } = await systemPool().query(
      `insert into rumbo.mailbox_hold as h (account, holder, until, trouble) values ($1, $2, now() + $3 * interval '1 s', $4)
       on conflict (account) do update set holder = excluded.holder, until = excluded.until, trouble = excluded.trouble
        where h.holder = excluded.holder or h.until <= now()`,
      [account, holder, seconds, trouble],
    );
    ctx.body = { data: { held: rowCount === 1 } };
  },

  /** Of these mails, those that were taken before, with what became of them. */
  async known(ctx: Context) {
    const { account, uidValidity, uids } = readInput(mailsKnown, ctx.request.body);
    const { rows } = await systemPool().query<{ uid: string; outcome: string }>(
      'select uid, outcome from rumbo.mail_seen where account = $1 and uid_validity = $2 and uid = any ($3::bigint[])',
      [account, uidValidity, uids],
    );
    ctx.body = { data: rows.map(({ uid, outcome }) => ({ uid: Number(uid), outcome })) };
  },

  /** The first word about a mail stands; repeating it changes nothing. */
  async seen(ctx: Context) {
    const { account, uidValidity, uid, outcome, reason } = readInput(mailSeen, ctx.request.body);
    await systemPool().query(
      `insert into rumbo.mail_seen (account, uid_validity, uid, outcome, reason) values ($1, $2, $3, $4, $5)
       on conflict do nothing`,
      [account, uidValidity, uid, outcome, reason],
    );
    ctx.body = { data: { uid, outcome } };
  },
};
