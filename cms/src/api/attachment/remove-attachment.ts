import { AppError } from '@rumbo/config/errors';
import { scopedQuery } from '../../facts/scoped-query';
import { cleanLooseFiles } from '../../files/clean';
import { storedAttachment } from './read-attachments';

/**
 * Takes an attachment away; its bytes go once that stands, here or with the reconciler's next round. Throws NOT_FOUND for
 * one that is not visible, FORBIDDEN for one that somebody else brought.
 */
export async function removeAttachment(id: number): Promise<void> {
  const rows = await scopedQuery('delete from rumbo.attachment where id = $1 returning id', [id]);
  if (rows.length === 0) {
    const { name } = await storedAttachment(id);
    throw new AppError('FORBIDDEN', `${name} is taken away by who brought it`, { reason: 'somebody-elses' });
  }
  // The file store may be away: the attachment is gone all the same.
  await cleanLooseFiles().catch((error) => strapi.log.warn(`Files of attachments: ${error}`));
}
