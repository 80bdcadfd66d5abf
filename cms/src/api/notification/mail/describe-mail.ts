import type { ClaimedWork, OutgoingMail } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { WORK } from '@rumbo/config/jobs';
import { actAs } from '../../../access/act-as';
import { systemPool } from '../../../facts/transaction';
import { settings } from '../../../settings';
import { pagesOf } from '../people/pages';
import { findReader } from '../people/reader';
import { readMailed } from '../read-notifications';
import { renderMail } from './render-mail';

/**
 * The mail of a work item as its person would be told now: what they see no more, or have read since, is not in it; where
 * nothing is left, or the account is closed, there is no mail.
 */
export async function describeMail({ id, payload }: ClaimedWork): Promise<ClaimedWork['payload']> {
  const { userId } = WORK['send-mail'].payload.parse(payload);
  return { ...payload, mail: await writeMail(userId, id) };
}

async function writeMail(userId: number, mailId: number): Promise<OutgoingMail | null> {
  const reader = await findReader(userId);
  const { PUBLIC_URL } = settings;
  if (!reader || !PUBLIC_URL) return null;
  const items = await actAs(userId, () => readMailed(mailId)).catch((error: unknown) => {
    // Closed in this very moment.
    if (error instanceof AppError && error.code === 'FORBIDDEN') return [];
    throw error;
  });
  if (items.length === 0) return null;
  // Ids begin anew in a new database; the time keeps its mails apart from those of the one before.
  const { rows } = await systemPool().query<{ made: string }>(
    'select extract(epoch from created_at)::bigint as made from rumbo.work where id = $1',
    [mailId],
  );
  const { origin, hostname } = new URL(PUBLIC_URL);
  const pages = pagesOf(reader, origin);
  const words = renderMail({
    items,
    language: reader.language,
    locale: reader.locale,
    linkOf: pages.of,
    homeUrl: pages.home,
    settingsUrl: pages.settings,
  });
  const messageId = `<${mailId}.${rows[0]?.made}@${hostname}>`;
  return { ...words, to: reader.email, messageId, settingsUrl: pages.settings };
}
